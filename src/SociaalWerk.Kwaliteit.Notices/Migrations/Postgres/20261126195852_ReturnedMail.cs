using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Notices.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReturnedMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ReturnedAt",
                schema: "notices",
                table: "Notices",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StrayReturns",
                schema: "notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrayReturns", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StrayReturns_File",
                schema: "notices",
                table: "StrayReturns",
                column: "File",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StrayReturns",
                schema: "notices");

            migrationBuilder.DropColumn(
                name: "ReturnedAt",
                schema: "notices",
                table: "Notices");
        }
    }
}
