using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Register.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "register");

            migrationBuilder.CreateTable(
                name: "Entries",
                schema: "register",
                columns: table => new
                {
                    LabelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Issued = table.Column<bool>(type: "boolean", nullable: false),
                    HolderName = table.Column<string>(type: "text", nullable: false),
                    SearchName = table.Column<string>(type: "text", nullable: false),
                    KvkNumber = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    SearchPlace = table.Column<string>(type: "text", nullable: false),
                    Province = table.Column<string>(type: "text", nullable: false),
                    Website = table.Column<string>(type: "text", nullable: true),
                    WholeOrganisation = table.Column<bool>(type: "boolean", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    NormVersion = table.Column<string>(type: "text", nullable: false),
                    NormVersionName = table.Column<string>(type: "text", nullable: false),
                    DemoNorms = table.Column<bool>(type: "boolean", nullable: false),
                    Variant = table.Column<string>(type: "text", nullable: false),
                    Cycle = table.Column<int>(type: "integer", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstIssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    FactsVersion = table.Column<int>(type: "integer", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    BodyName = table.Column<string>(type: "text", nullable: false),
                    PublishedConditions = table.Column<string>(type: "text", nullable: false),
                    SupersededBy = table.Column<string>(type: "text", nullable: true),
                    CertificateVersion = table.Column<int>(type: "integer", nullable: false),
                    CertificateSha256 = table.Column<string>(type: "text", nullable: true),
                    CertificateMadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entries", x => x.LabelId);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "register",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Consumer = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.MessageId, x.Consumer });
                });

            migrationBuilder.CreateTable(
                name: "LogEntries",
                schema: "register",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Dossier = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<string>(type: "text", nullable: true),
                    To = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    Detail = table.Column<string>(type: "text", nullable: true),
                    PreviousHash = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "register",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeasedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Parked",
                schema: "register",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Endpoint = table.Column<string>(type: "text", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Error = table.Column<string>(type: "text", nullable: false),
                    ParkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RetriedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RetriedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parked", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EntryScope",
                schema: "register",
                columns: table => new
                {
                    LabelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    SearchName = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryScope", x => new { x.LabelId, x.Kind, x.Name });
                    table.ForeignKey(
                        name: "FK_EntryScope_Entries_LabelId",
                        column: x => x.LabelId,
                        principalSchema: "register",
                        principalTable: "Entries",
                        principalColumn: "LabelId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EntryStatuses",
                schema: "register",
                columns: table => new
                {
                    LabelId = table.Column<Guid>(type: "uuid", nullable: false),
                    LabelVersion = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryStatuses", x => new { x.LabelId, x.LabelVersion });
                    table.ForeignKey(
                        name: "FK_EntryStatuses_Entries_LabelId",
                        column: x => x.LabelId,
                        principalSchema: "register",
                        principalTable: "Entries",
                        principalColumn: "LabelId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Number",
                schema: "register",
                table: "Entries",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entries_SearchName",
                schema: "register",
                table: "Entries",
                column: "SearchName");

            migrationBuilder.CreateIndex(
                name: "IX_EntryScope_Kind_SearchName",
                schema: "register",
                table: "EntryScope",
                columns: new[] { "Kind", "SearchName" });

            migrationBuilder.CreateIndex(
                name: "IX_LogEntries_Dossier_Number",
                schema: "register",
                table: "LogEntries",
                columns: new[] { "Dossier", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentAt_Id",
                schema: "register",
                table: "Outbox",
                columns: new[] { "SentAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Parked_RetriedAt",
                schema: "register",
                table: "Parked",
                column: "RetriedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EntryScope",
                schema: "register");

            migrationBuilder.DropTable(
                name: "EntryStatuses",
                schema: "register");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "register");

            migrationBuilder.DropTable(
                name: "LogEntries",
                schema: "register");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "register");

            migrationBuilder.DropTable(
                name: "Parked",
                schema: "register");

            migrationBuilder.DropTable(
                name: "Entries",
                schema: "register");
        }
    }
}
