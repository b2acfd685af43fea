using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Notices.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "PathId",
                schema: "notices",
                table: "Notices",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<DateTime>(
                name: "LinkExpiresAt",
                schema: "notices",
                table: "Notices",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedAddress",
                schema: "notices",
                table: "Notices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedLink",
                schema: "notices",
                table: "Notices",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LinkExpiresAt",
                schema: "notices",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "SealedAddress",
                schema: "notices",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "SealedLink",
                schema: "notices",
                table: "Notices");

            migrationBuilder.AlterColumn<Guid>(
                name: "PathId",
                schema: "notices",
                table: "Notices",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
