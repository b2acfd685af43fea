using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Objections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DecidedVersion",
                table: "Paths",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "HoldEnded",
                table: "Labels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Rulings",
                table: "Labels",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "Objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LabelId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Against = table.Column<string>(type: "TEXT", nullable: false),
                    DecisionVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDayToObject = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Grounds = table.Column<string>(type: "TEXT", nullable: false),
                    FiledBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hold = table.Column<string>(type: "TEXT", nullable: false),
                    HoldWords = table.Column<string>(type: "TEXT", nullable: false),
                    AdmissibilityWords = table.Column<string>(type: "TEXT", nullable: false),
                    Hearing = table.Column<string>(type: "TEXT", nullable: true),
                    HearingWaived = table.Column<bool>(type: "INTEGER", nullable: false),
                    Advice = table.Column<string>(type: "TEXT", nullable: true),
                    Proposal = table.Column<string>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", nullable: true),
                    AppealGrounds = table.Column<string>(type: "TEXT", nullable: false),
                    AppealedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Binding = table.Column<string>(type: "TEXT", nullable: true),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    WakeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objections", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Objections_HolderId",
                table: "Objections",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_LabelId",
                table: "Objections",
                column: "LabelId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_Number",
                table: "Objections",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Objections_PathId",
                table: "Objections",
                column: "PathId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_WakeOn",
                table: "Objections",
                column: "WakeOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Objections");

            migrationBuilder.DropColumn(
                name: "DecidedVersion",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "HoldEnded",
                table: "Labels");

            migrationBuilder.DropColumn(
                name: "Rulings",
                table: "Labels");
        }
    }
}
