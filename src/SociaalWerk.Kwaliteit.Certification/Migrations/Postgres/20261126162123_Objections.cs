using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Objections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DecidedVersion",
                schema: "certification",
                table: "Paths",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "HoldEnded",
                schema: "certification",
                table: "Labels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Rulings",
                schema: "certification",
                table: "Labels",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "Objections",
                schema: "certification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    LabelId = table.Column<Guid>(type: "uuid", nullable: true),
                    Against = table.Column<string>(type: "text", nullable: false),
                    DecisionVersion = table.Column<int>(type: "integer", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDayToObject = table.Column<DateOnly>(type: "date", nullable: true),
                    Grounds = table.Column<string>(type: "text", nullable: false),
                    FiledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Hold = table.Column<string>(type: "text", nullable: false),
                    HoldWords = table.Column<string>(type: "text", nullable: false),
                    AdmissibilityWords = table.Column<string>(type: "text", nullable: false),
                    Hearing = table.Column<string>(type: "text", nullable: true),
                    HearingWaived = table.Column<bool>(type: "boolean", nullable: false),
                    Advice = table.Column<string>(type: "text", nullable: true),
                    Proposal = table.Column<string>(type: "text", nullable: true),
                    Decision = table.Column<string>(type: "text", nullable: true),
                    AppealGrounds = table.Column<string>(type: "text", nullable: false),
                    AppealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Binding = table.Column<string>(type: "text", nullable: true),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    WakeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objections", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Objections_HolderId",
                schema: "certification",
                table: "Objections",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_LabelId",
                schema: "certification",
                table: "Objections",
                column: "LabelId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_Number",
                schema: "certification",
                table: "Objections",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Objections_PathId",
                schema: "certification",
                table: "Objections",
                column: "PathId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_WakeOn",
                schema: "certification",
                table: "Objections",
                column: "WakeOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Objections",
                schema: "certification");

            migrationBuilder.DropColumn(
                name: "DecidedVersion",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "HoldEnded",
                schema: "certification",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Rulings",
                schema: "certification",
                table: "Labels");
        }
    }
}
