using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Certification.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Complaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Complaints",
                schema: "certification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Edits = table.Column<int>(type: "integer", nullable: false),
                    SchemeVersion = table.Column<string>(type: "text", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OrganisationName = table.Column<string>(type: "text", nullable: false),
                    LabelNumber = table.Column<string>(type: "text", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnProcedure = table.Column<string>(type: "text", nullable: true),
                    OwnResult = table.Column<string>(type: "text", nullable: true),
                    Story = table.Column<string>(type: "text", nullable: true),
                    ComplainantId = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: true),
                    Address = table.Column<string>(type: "text", nullable: true),
                    FollowSecret = table.Column<string>(type: "text", nullable: true),
                    FollowHash = table.Column<string>(type: "text", nullable: true),
                    AddressConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AboutId = table.Column<Guid>(type: "uuid", nullable: false),
                    AboutName = table.Column<string>(type: "text", nullable: true),
                    MarkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AssignerRole = table.Column<string>(type: "text", nullable: false),
                    HandlerRole = table.Column<string>(type: "text", nullable: false),
                    HandlerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: true),
                    WhereTo = table.Column<string>(type: "text", nullable: true),
                    Measures = table.Column<string>(type: "text", nullable: false),
                    Mails = table.Column<string>(type: "text", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NamesErasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ForgottenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintLetter",
                schema: "certification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintLetter", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintLetter_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalSchema: "certification",
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintSubject",
                schema: "certification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintSubject", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintSubject_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalSchema: "certification",
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintLetter_ComplaintId",
                schema: "certification",
                table: "ComplaintLetter",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_FollowHash",
                schema: "certification",
                table: "Complaints",
                column: "FollowHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Number",
                schema: "certification",
                table: "Complaints",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ReceivedAt",
                schema: "certification",
                table: "Complaints",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintSubject_ComplaintId",
                schema: "certification",
                table: "ComplaintSubject",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintSubject_PersonId",
                schema: "certification",
                table: "ComplaintSubject",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ComplaintLetter",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "ComplaintSubject",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "Complaints",
                schema: "certification");
        }
    }
}
