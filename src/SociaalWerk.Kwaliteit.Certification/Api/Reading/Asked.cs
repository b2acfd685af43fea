using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Which page of a list is asked, and which value of a list stands in the address.</summary>
internal static class Asked
{
    public static Fault? Page(string? given, out int page)
    {
        page = 1;
        if (string.IsNullOrEmpty(given)) return null;
        if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out page)) return new Fault("WrongValue", "pagina");

        return page is >= 1 and <= 1_000_000 ? null : new Fault("PageOutOfRange");
    }

    public static Fault? Name<T>(string field, string? given, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (string.IsNullOrEmpty(given)) return null;
        if (!Enum.GetNames<T>().Contains(given)) return Fault.NotOneOf(field, Enum.GetNames<T>());

        value = Enum.Parse<T>(given);
        return null;
    }
}
