namespace SociaalWerk.Kwaliteit.ServiceTests.Registers;

/// <summary>What a program reads of a label; the names are those of the open data.</summary>
public sealed record LabelAnswer(
    string Nummer, string Naam, string Plaats, StatusAnswer Status, DateOnly GeldigTotEnMet, string CertificerendeInstelling, CertificateAnswer? Certificaat, string Adres);

public sealed record StatusAnswer(string Code, string Tekst, DateOnly Sinds, bool Geldig);

public sealed record CertificateAnswer(string Sha256, string Adres);

public sealed record LabelsAnswer(IReadOnlyList<LabelAnswer> Items, int Totaal, int Pagina, int PaginaGrootte);
