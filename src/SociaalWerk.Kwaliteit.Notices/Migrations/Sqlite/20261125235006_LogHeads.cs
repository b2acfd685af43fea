using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Notices.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LogHeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DetailHash",
                table: "LogEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DetailSalt",
                table: "LogEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "LogEntries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NoteHash",
                table: "LogEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoteSalt",
                table: "LogEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Refused",
                table: "LogEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "LogHeads",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Dossiers = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<long>(type: "INTEGER", nullable: false),
                    Root = table.Column<string>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogHeads", x => x.Day);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LogEntries_At",
                table: "LogEntries",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LogHeads");

            migrationBuilder.DropIndex(
                name: "IX_LogEntries_At",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "DetailHash",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "DetailSalt",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "NoteHash",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "NoteSalt",
                table: "LogEntries");

            migrationBuilder.DropColumn(
                name: "Refused",
                table: "LogEntries");
        }
    }
}
