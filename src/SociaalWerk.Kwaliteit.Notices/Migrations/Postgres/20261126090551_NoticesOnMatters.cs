using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Notices.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NoticesOnMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MatterAddress",
                schema: "notices",
                table: "Notices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MatterId",
                schema: "notices",
                table: "Notices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MatterKind",
                schema: "notices",
                table: "Notices",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MatterAddress",
                schema: "notices",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "MatterId",
                schema: "notices",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "MatterKind",
                schema: "notices",
                table: "Notices");
        }
    }
}
