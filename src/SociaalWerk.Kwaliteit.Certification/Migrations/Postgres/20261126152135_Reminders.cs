using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsLate",
                schema: "certification",
                table: "Paths",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsLate",
                schema: "certification",
                table: "Labels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reminders",
                schema: "certification",
                table: "Labels",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            // The clock looks once at everything that was there, and finds the day on which there is something to tell.
            migrationBuilder.Sql("UPDATE certification.\"Paths\" SET \"WakeOn\" = '2026-01-01' WHERE \"Terms\" <> '[]'");
            migrationBuilder.Sql("UPDATE certification.\"Labels\" SET \"WakeOn\" = '2026-01-01' WHERE \"State\" IN ('Active', 'Suspended') OR \"Terms\" <> '[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsLate",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "IsLate",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Reminders",
                schema: "certification",
                table: "Labels");
        }
    }
}
