using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class VersionsAndOverdue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ReportHash",
                schema: "certification",
                table: "Paths",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReportVersion",
                schema: "certification",
                table: "Paths",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "SelfAssessmentReopened",
                schema: "certification",
                table: "Paths",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "SelfAssessmentRevision",
                schema: "certification",
                table: "Paths",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OverdueSignals",
                schema: "certification",
                table: "Finding",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Snapshots",
                schema: "certification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Snapshots_Paths_PathId",
                        column: x => x.PathId,
                        principalSchema: "certification",
                        principalTable: "Paths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_PathId_Kind_Number",
                schema: "certification",
                table: "Snapshots",
                columns: new[] { "PathId", "Kind", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Snapshots",
                schema: "certification");

            migrationBuilder.DropColumn(
                name: "ReportHash",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "ReportVersion",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "SelfAssessmentReopened",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "SelfAssessmentRevision",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "OverdueSignals",
                schema: "certification",
                table: "Finding");
        }
    }
}
