using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Rights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OfBranch",
                schema: "certification",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Role",
                schema: "certification",
                table: "People");

            migrationBuilder.DropColumn(
                name: "OrganisationId",
                schema: "certification",
                table: "People");

            migrationBuilder.AddColumn<Guid>(
                name: "SameProposedId",
                schema: "certification",
                table: "People",
                type: "uuid",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "BodyId",
                schema: "certification",
                table: "People");

            migrationBuilder.AddColumn<Guid>(
                name: "SameProposedBy",
                schema: "certification",
                table: "People",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AsPeer",
                schema: "certification",
                table: "TeamSeat",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                schema: "certification",
                table: "People",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<Guid>(
                name: "SameAsId",
                schema: "certification",
                table: "People",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AssessorsUntil",
                schema: "certification",
                table: "Paths",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hands",
                schema: "certification",
                table: "Paths",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<bool>(
                name: "SharesHistory",
                schema: "certification",
                table: "Paths",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Assignments",
                schema: "certification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    GivenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "certification",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                schema: "certification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reach = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    GivenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                schema: "certification",
                table: "People",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Interests_PersonId",
                schema: "certification",
                table: "Interests",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_BodyId",
                schema: "certification",
                table: "Assignments",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OrganisationId",
                schema: "certification",
                table: "Assignments",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_PersonId",
                schema: "certification",
                table: "Assignments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_OrganisationId",
                schema: "certification",
                table: "Delegations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_PersonId",
                schema: "certification",
                table: "Delegations",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Assignments",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "Delegations",
                schema: "certification");

            migrationBuilder.DropIndex(
                name: "IX_People_Email",
                schema: "certification",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Interests_PersonId",
                schema: "certification",
                table: "Interests");

            migrationBuilder.DropColumn(
                name: "AsPeer",
                schema: "certification",
                table: "TeamSeat");

            migrationBuilder.DropColumn(
                name: "SameAsId",
                schema: "certification",
                table: "People");

            migrationBuilder.DropColumn(
                name: "AssessorsUntil",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "Hands",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "SharesHistory",
                schema: "certification",
                table: "Paths");

            migrationBuilder.DropColumn(
                name: "SameProposedId",
                schema: "certification",
                table: "People");

            migrationBuilder.AddColumn<Guid>(
                name: "OrganisationId",
                schema: "certification",
                table: "People",
                type: "uuid",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "SameProposedBy",
                schema: "certification",
                table: "People");

            migrationBuilder.AddColumn<Guid>(
                name: "BodyId",
                schema: "certification",
                table: "People",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                schema: "certification",
                table: "People",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OfBranch",
                schema: "certification",
                table: "People",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                schema: "certification",
                table: "People",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
