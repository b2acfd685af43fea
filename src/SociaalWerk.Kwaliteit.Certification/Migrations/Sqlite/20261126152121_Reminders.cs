using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsLate",
                table: "Paths",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsLate",
                table: "Labels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reminders",
                table: "Labels",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            // The clock looks once at everything that was there, and finds the day on which there is something to tell.
            migrationBuilder.Sql("UPDATE \"Paths\" SET \"WakeOn\" = '2026-01-01' WHERE \"Terms\" <> '[]'");
            migrationBuilder.Sql("UPDATE \"Labels\" SET \"WakeOn\" = '2026-01-01' WHERE \"State\" IN ('Active', 'Suspended') OR \"Terms\" <> '[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsLate",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "IsLate",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Reminders",
                table: "Labels");
        }
    }
}
