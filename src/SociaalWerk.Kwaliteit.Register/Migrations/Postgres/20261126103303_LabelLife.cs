using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SociaalWerk.Kwaliteit.Register.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LabelLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Corrected",
                schema: "register",
                table: "Entries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PublicReason",
                schema: "register",
                table: "Entries",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Corrected",
                schema: "register",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "PublicReason",
                schema: "register",
                table: "Entries");
        }
    }
}
