using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SanctionsAndClientData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "StruckAt",
                schema: "certification",
                table: "Snapshots",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrderedBy",
                schema: "certification",
                table: "Paths",
                type: "uuid",
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "MinutesSha256",
                schema: "certification",
                table: "Meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RestoreFrom",
                schema: "certification",
                table: "Labels",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ClientData_AsksJudgement",
                schema: "certification",
                table: "Evidence",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClientData_At",
                schema: "certification",
                table: "Evidence",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClientData_By",
                schema: "certification",
                table: "Evidence",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ClientData_IsBreach",
                schema: "certification",
                table: "Evidence",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClientData_JudgedAt",
                schema: "certification",
                table: "Evidence",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClientData_JudgedBy",
                schema: "certification",
                table: "Evidence",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClientData_Judgement",
                schema: "certification",
                table: "Evidence",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClientData_Reason",
                schema: "certification",
                table: "Evidence",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClientData_RemovedAt",
                schema: "certification",
                table: "Evidence",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClientData_RemovedBy",
                schema: "certification",
                table: "Evidence",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClientData_ReportedOn",
                schema: "certification",
                table: "Evidence",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WakeOn",
                schema: "certification",
                table: "Complaints",
                type: "date",
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

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Sha256",
                schema: "certification",
                table: "Evidence",
                column: "Sha256");

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
            migrationBuilder.DropTable(
                name: "MinutesPdf",
                schema: "certification");

            migrationBuilder.DropIndex(
                name: "IX_Evidence_Sha256",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_WakeOn",
                schema: "certification",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "StruckAt",
                schema: "certification",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "OrderedBy",
                schema: "certification",
                table: "Paths");

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
                name: "MinutesSha256",
                schema: "certification",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "RestoreFrom",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "ClientData_AsksJudgement",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_At",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_By",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_IsBreach",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_JudgedAt",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_JudgedBy",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_Judgement",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_Reason",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_RemovedAt",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_RemovedBy",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_ReportedOn",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "WakeOn",
                schema: "certification",
                table: "Complaints");
        }
    }
}
