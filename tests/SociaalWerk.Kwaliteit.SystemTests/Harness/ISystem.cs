namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>The product as it runs in a test, in one process or in four.</summary>
internal interface ISystem
{
    Uri Address { get; }

    /// <summary>How many rows a service has in a table, by what its own database says.</summary>
    Task<long> CountAsync(string service, string table, string where = "1 = 1");
}
