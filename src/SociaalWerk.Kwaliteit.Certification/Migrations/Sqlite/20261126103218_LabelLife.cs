using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LabelLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Changes",
                table: "Labels",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Declarations",
                table: "Labels",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "HasOpenMatters",
                table: "Labels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "HeldFrom",
                table: "Labels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HoldGranted",
                table: "Labels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnconfirmed",
                table: "Labels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OriginalUntil",
                table: "Labels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Postponements",
                table: "Labels",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Procedures",
                table: "Labels",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "RestorationOrdered",
                table: "Labels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SuspendedFor",
                table: "Labels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SuspendedOn",
                table: "Labels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms",
                table: "Labels",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "WakeOn",
                table: "Labels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Labels_WakeOn",
                table: "Labels",
                column: "WakeOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Labels_WakeOn",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Changes",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Declarations",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "HasOpenMatters",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "HeldFrom",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "HoldGranted",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "IsUnconfirmed",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "OriginalUntil",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Postponements",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Procedures",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "RestorationOrdered",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "SuspendedFor",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "SuspendedOn",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Terms",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "WakeOn",
                table: "Labels");
        }
    }
}
