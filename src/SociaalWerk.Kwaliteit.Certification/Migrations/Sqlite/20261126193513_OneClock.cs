using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OneClock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "WithdrawalReason",
                table: "Outages",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Outages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WithdrawnBy",
                table: "Outages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WakeOn",
                table: "Complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_WakeOn",
                table: "Complaints",
                column: "WakeOn");

            // The clock looks once at every objection and complaint that was there, and finds the day on which there is something to tell.
            migrationBuilder.Sql("UPDATE \"Objections\" SET \"WakeOn\" = '2026-01-01' WHERE \"Terms\" <> '[]'");
            migrationBuilder.Sql("UPDATE \"Complaints\" SET \"WakeOn\" = '2026-01-01' WHERE \"Terms\" <> '[]'");
            // A term that moved names the kind of its file now.
            migrationBuilder.Sql("UPDATE \"Outages\" SET \"Moves\" = REPLACE(REPLACE(\"Moves\", '\"ofLabel\":true', '\"of\":\"Label\"'), '\"ofLabel\":false', '\"of\":\"Path\"')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_WakeOn",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "WithdrawalReason",
                table: "Outages");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Outages");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "Outages");

            migrationBuilder.DropColumn(
                name: "WakeOn",
                table: "Complaints");
        }
    }
}
