using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LabelLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Changes",
                schema: "certification",
                table: "Labels",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Declarations",
                schema: "certification",
                table: "Labels",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "HasOpenMatters",
                schema: "certification",
                table: "Labels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "HeldFrom",
                schema: "certification",
                table: "Labels",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HoldGranted",
                schema: "certification",
                table: "Labels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnconfirmed",
                schema: "certification",
                table: "Labels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OriginalUntil",
                schema: "certification",
                table: "Labels",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Postponements",
                schema: "certification",
                table: "Labels",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Procedures",
                schema: "certification",
                table: "Labels",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "RestorationOrdered",
                schema: "certification",
                table: "Labels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SuspendedFor",
                schema: "certification",
                table: "Labels",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SuspendedOn",
                schema: "certification",
                table: "Labels",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms",
                schema: "certification",
                table: "Labels",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "WakeOn",
                schema: "certification",
                table: "Labels",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Labels_WakeOn",
                schema: "certification",
                table: "Labels",
                column: "WakeOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Labels_WakeOn",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Changes",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Declarations",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "HasOpenMatters",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "HeldFrom",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "HoldGranted",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "IsUnconfirmed",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "OriginalUntil",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Postponements",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Procedures",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "RestorationOrdered",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "SuspendedFor",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "SuspendedOn",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Terms",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "WakeOn",
                schema: "certification",
                table: "Labels");
        }
    }
}
