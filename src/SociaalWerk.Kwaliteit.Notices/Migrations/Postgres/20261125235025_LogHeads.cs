using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Notices.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LogHeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DetailHash",
                schema: "notices",
                table: "LogEntries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DetailSalt",
                schema: "notices",
                table: "LogEntries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                schema: "notices",
                table: "LogEntries",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NoteHash",
                schema: "notices",
                table: "LogEntries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoteSalt",
                schema: "notices",
                table: "LogEntries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Refused",
                schema: "notices",
                table: "LogEntries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "LogHeads",
                schema: "notices",
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
                schema: "notices",
                table: "LogEntries",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LogHeads",
                schema: "notices");

            migrationBuilder.DropIndex(
                name: "IX_LogEntries_At",
                schema: "notices",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "DetailHash",
                schema: "notices",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "DetailSalt",
                schema: "notices",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "Kind",
                schema: "notices",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "NoteHash",
                schema: "notices",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "NoteSalt",
                schema: "notices",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "Refused",
                schema: "notices",
                table: "LogEntries");
        }
    }
}
