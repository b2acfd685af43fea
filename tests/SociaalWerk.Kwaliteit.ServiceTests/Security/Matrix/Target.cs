using Microsoft.AspNetCore.Routing.Patterns;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>What stands in the open places of an address.</summary>
internal sealed record Target(IReadOnlyDictionary<string, string> Places)
{
    /// <summary>What no file is about.</summary>
    public static readonly Target None = new(new Dictionary<string, string>
    {
        ["id"] = $"{Guid.CreateVersion7()}", ["dienst"] = "certificering", ["documentName"] = "certificering", ["code"] = "404", ["path"] = "nergens.txt", ["versie"] = "2.0-demo",
        ["secret"] = "x", ["side"] = "oud", ["number"] = "KSW-2026-99999-9", ["nummer"] = "KSW-2026-99999-9", ["soort"] = "People", ["dag"] = "2020-01-01", ["brief"] = "1",
    });

    /// <summary>A file with something of its own for each id that an address may ask for.</summary>
    public static Target Of(CertificationPath path) => new(new Dictionary<string, string>
    {
        ["id"] = $"{path.Id}", ["norm"] = "V01", ["revision"] = "1", ["revisie"] = "1", ["nummer"] = "1", ["brief"] = "1", ["soort"] = "D1",
        ["evidence"] = $"{path.Evidence.Select(e => e.Id).FirstOrDefault()}",
        ["bewijs"] = $"{path.Evidence.Select(e => e.Id).FirstOrDefault()}",
        ["finding"] = $"{path.Findings.Select(f => f.Id).FirstOrDefault()}",
        ["motie"] = $"{path.CurrentMotion?.Id ?? Guid.Empty}", ["motion"] = $"{path.CurrentMotion?.Id ?? Guid.Empty}",
    });

    public string AddressOf(Operation operation, IReadOnlyDictionary<string, string> values)
    {
        var path = "/" + string.Join('/', operation.Endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart open => values.GetValueOrDefault(open.Name) ?? Places.GetValueOrDefault(open.Name) ?? throw new InvalidOperationException($"Nobody says what stands in {{{open.Name}}} of {operation.Key}."),
            _ => throw new InvalidOperationException(operation.Key),
        }))));
        return operation.Handler?.Name is { Length: > 0 } handler ? $"{path}?handler={handler}" : path;
    }

    /// <summary>Asks as a browser of ours or a program does.</summary>
    public async Task<Answer> AskAsync(Operation operation, Guest guest, IReadOnlyDictionary<string, string> values)
    {
        var address = AddressOf(operation, values);
        if (operation.Method == "GET") return await guest.Visitor.GetAsync(address);

        using var body = Bodies.Of(operation, values, operation.IsPage ? await guest.TokenAsync() : "");
        return await guest.Visitor.SendAsync(new HttpMethod(operation.Method), address, body, guest.Visitor.Origin);
    }
}
