using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OneClock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "WithdrawalReason",
                schema: "certification",
                table: "Outages",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                schema: "certification",
                table: "Outages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WithdrawnBy",
                schema: "certification",
                table: "Outages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WakeOn",
                schema: "certification",
                table: "Complaints",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_WakeOn",
                schema: "certification",
                table: "Complaints",
                column: "WakeOn");

            // The clock looks once at every objection and complaint that was there, and finds the day on which there is something to tell.
            migrationBuilder.Sql("UPDATE certification.\"Objections\" SET \"WakeOn\" = '2026-01-01' WHERE \"Terms\" <> '[]'");
            migrationBuilder.Sql("UPDATE certification.\"Complaints\" SET \"WakeOn\" = '2026-01-01' WHERE \"Terms\" <> '[]'");
            // A term that moved names the kind of its file now.
            migrationBuilder.Sql("UPDATE certification.\"Outages\" SET \"Moves\" = REPLACE(REPLACE(\"Moves\", '\"ofLabel\":true', '\"of\":\"Label\"'), '\"ofLabel\":false', '\"of\":\"Path\"')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_WakeOn",
                schema: "certification",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "WithdrawalReason",
                schema: "certification",
                table: "Outages");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                schema: "certification",
                table: "Outages");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                schema: "certification",
                table: "Outages");

            migrationBuilder.DropColumn(
                name: "WakeOn",
                schema: "certification",
                table: "Complaints");
        }
    }
}
