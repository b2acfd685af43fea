using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ErasablePeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_Email",
                schema: "certification",
                table: "People");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                schema: "certification",
                table: "People",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                schema: "certification",
                table: "People",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<string>(
                name: "EmailMark",
                schema: "certification",
                table: "People",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                schema: "certification",
                table: "People",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasureAskedAt",
                schema: "certification",
                table: "People",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                schema: "certification",
                table: "AccountLink",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.CreateIndex(
                name: "IX_People_EmailMark",
                schema: "certification",
                table: "People",
                column: "EmailMark",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_EmailMark",
                schema: "certification",
                table: "People");

            migrationBuilder.DropColumn(
                name: "EmailMark",
                schema: "certification",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                schema: "certification",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ErasureAskedAt",
                schema: "certification",
                table: "People");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                schema: "certification",
                table: "People",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                schema: "certification",
                table: "People",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                schema: "certification",
                table: "AccountLink",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                schema: "certification",
                table: "People",
                column: "Email",
                unique: true);
        }
    }
}
