using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ZakenClientDataAndConsequences : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Sha256",
                schema: "certification",
                table: "Evidence",
                column: "Sha256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Evidence_Sha256",
                schema: "certification",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "StruckAt",
                schema: "certification",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "OrderedBy",
                schema: "certification",
                table: "Paths");

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
        }
    }
}
