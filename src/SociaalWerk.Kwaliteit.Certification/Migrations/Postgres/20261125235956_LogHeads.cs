using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LogHeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DetailHash",
                schema: "certification",
                table: "LogEntries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DetailSalt",
                schema: "certification",
                table: "LogEntries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                schema: "certification",
                table: "LogEntries",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NoteHash",
                schema: "certification",
                table: "LogEntries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoteSalt",
                schema: "certification",
                table: "LogEntries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Refused",
                schema: "certification",
                table: "LogEntries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "LogHeads",
                schema: "certification",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Dossiers = table.Column<int>(type: "integer", nullable: false),
                    Lines = table.Column<long>(type: "bigint", nullable: false),
                    Root = table.Column<string>(type: "text", nullable: false),
                    Previous = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false),
                    List = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogHeads", x => x.Day);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LogEntries_At",
                schema: "certification",
                table: "LogEntries",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LogHeads",
                schema: "certification");

            migrationBuilder.DropIndex(
                name: "IX_LogEntries_At",
                schema: "certification",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "DetailHash",
                schema: "certification",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "DetailSalt",
                schema: "certification",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "Kind",
                schema: "certification",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "NoteHash",
                schema: "certification",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "NoteSalt",
                schema: "certification",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "Refused",
                schema: "certification",
                table: "LogEntries");
        }
    }
}
