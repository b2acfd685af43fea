using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ZakenClientDataAndConsequences : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Sha256",
                table: "Evidence",
                column: "Sha256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Evidence_Sha256",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "StruckAt",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "OrderedBy",
                table: "Paths");

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
        }
    }
}
