using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MinutesPdf : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MinutesSha256",
                schema: "certification",
                table: "Meetings",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MinutesPdf",
                schema: "certification",
                columns: table => new
                {
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesPdf", x => x.MeetingId);
                    table.ForeignKey(
                        name: "FK_MinutesPdf_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalSchema: "certification",
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MinutesPdf",
                schema: "certification");

            migrationBuilder.DropColumn(
                name: "MinutesSha256",
                schema: "certification",
                table: "Meetings");
        }
    }
}
