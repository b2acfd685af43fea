using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PlannedDeletions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DecisionDeletedOn",
                schema: "certification",
                table: "Paths",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FileDeletedOn",
                schema: "certification",
                table: "Paths",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Nights",
                schema: "certification",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Counts = table.Column<string>(type: "text", nullable: false),
                    Files = table.Column<int>(type: "integer", nullable: false),
                    Failed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nights", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "PlannedDeletions",
                schema: "certification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "text", nullable: true),
                    HeldBy = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HoldReason = table.Column<string>(type: "text", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Pieces = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedDeletions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDeletions_DueOn",
                schema: "certification",
                table: "PlannedDeletions",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDeletions_Kind_SubjectId_AnnouncedOn",
                schema: "certification",
                table: "PlannedDeletions",
                columns: new[] { "Kind", "SubjectId", "AnnouncedOn" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Nights",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "PlannedDeletions",
                schema: "certification");

            migrationBuilder.DropColumn(
                name: "DecisionDeletedOn",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "FileDeletedOn",
                schema: "certification",
                table: "Paths");
        }
    }
}
