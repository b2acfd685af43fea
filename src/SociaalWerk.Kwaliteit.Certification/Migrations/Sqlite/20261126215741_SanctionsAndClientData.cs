using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SanctionsAndClientData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "StruckAt",
                table: "Snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrderedBy",
                table: "Paths",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "MinutesSha256",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RestoreFrom",
                table: "Labels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ClientData_AsksJudgement",
                table: "Evidence",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClientData_At",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClientData_By",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ClientData_IsBreach",
                table: "Evidence",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClientData_JudgedAt",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClientData_JudgedBy",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClientData_Judgement",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClientData_Reason",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClientData_RemovedAt",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClientData_RemovedBy",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClientData_ReportedOn",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WakeOn",
                table: "Complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MinutesPdf",
                columns: table => new
                {
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesPdf", x => x.MeetingId);
                    table.ForeignKey(
                        name: "FK_MinutesPdf_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Sha256",
                table: "Evidence",
                column: "Sha256");

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
            migrationBuilder.DropTable(
                name: "MinutesPdf");

            migrationBuilder.DropIndex(
                name: "IX_Evidence_Sha256",
                table: "Evidence");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_WakeOn",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "StruckAt",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "OrderedBy",
                table: "Paths");

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
                name: "MinutesSha256",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "RestoreFrom",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "ClientData_AsksJudgement",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_At",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_By",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_IsBreach",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_JudgedAt",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_JudgedBy",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_Judgement",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_Reason",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_RemovedAt",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_RemovedBy",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "ClientData_ReportedOn",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "WakeOn",
                table: "Complaints");
        }
    }
}
