using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A document that is streamed to the file store while its size and content are watched.</summary>
internal sealed record EvidenceUpload(string Title, string FileName, IReadOnlyList<string> Norms, StoredFile? File, Fault? Fault = null, string? Refused = null)
{
    private const int LongestTitle = 200, LongestBoundary = 100, FieldBytes = 4096;

    public Evidence ToEvidence(Guid path, Attempt attempt) => new()
    {
        PathId = path,
        Title = Title,
        FileName = FileName,
        Sha256 = File!.Sha256,
        Length = File.Length,
        Norms = Norms,
        By = attempt.Actor.Id,
        At = attempt.At,
    };

    public static async Task<EvidenceUpload> ReadAsync(HttpContext http, EvidenceNumbers rules, EvidenceFiles files, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
            return Wrong(new Fault("FormOnly", Status: StatusCodes.Status415UnsupportedMediaType));

        // Twice as much: whoever sends a little too much gets an answer instead of a broken connection.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = 2 * rules.MaxFileBytes;
        try
        {
            return await ReadAsync(new MultipartReader(boundary, http.Request.Body) { BodyLengthLimit = rules.MaxFileBytes }, rules, files, ct);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return Wrong(new Fault("FileTooLarge", "bestand", [rules.MaxFileMegabytes], StatusCodes.Status413PayloadTooLarge));
        }
        catch (IOException)
        {
            // The form ended before its last boundary.
            return Wrong(new Fault("FormOnly"));
        }
    }

    /// <summary>The same with its file stored, or with the reason why that was refused.</summary>
    public async Task<EvidenceUpload> WithFileAsync(string givenName, Stream body, EvidenceNumbers rules, EvidenceFiles files, CancellationToken ct)
    {
        var name = FileKind.SafeName(givenName);
        if (!rules.Accepts(name)) return this with { Refused = "FileTypeNotAccepted" };

        await using var content = new BufferedReadStream(body, FileKind.HeadLength);
        var read = await content.EnsureBufferedAsync(FileKind.HeadLength, ct);
        if (!read && content.BufferedData.Count == 0) return this with { Refused = "FileEmpty" };
        if (!FileKind.Fits(name, content.BufferedData)) return this with { Refused = "FileContentDiffers" };

        var file = await files.SaveAsync(content, whole => FileKind.Fits(name, whole), ct);
        return file is null ? this with { Refused = "FileContentDiffers" } : this with { FileName = name, File = file };
    }

    private static async Task<EvidenceUpload> ReadAsync(MultipartReader form, EvidenceNumbers rules, EvidenceFiles files, CancellationToken ct)
    {
        var upload = new EvidenceUpload("", "", [], null);
        while (await form.ReadNextSectionAsync(ct) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } part) return Wrong(new Fault("FormOnly"));

            switch (HeaderUtilities.RemoveQuotes(part.Name).Value)
            {
                case "titel":
                    upload = upload with { Title = await TextAsync(section, ct) };
                    break;
                case "normen":
                    upload = upload with { Norms = [.. (await TextAsync(section, ct)).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Order()] };
                    break;
                case "bestand":
                    upload = await FileAsync(upload, part, section, rules, files, ct);
                    if (upload.Fault is not null || upload.Refused is not null) return upload;
                    break;
                case var other:
                    return Wrong(new Fault("UnknownField", other ?? ""));
            }
        }

        if (upload.File is null) return Wrong(Fault.Missing("bestand"));
        if (upload.Title.Length == 0) return Wrong(Fault.Missing("titel"));
        return upload.Title.Length > LongestTitle ? Wrong(new Fault("TextTooLong", "titel", [LongestTitle])) : upload;
    }

    private static Task<EvidenceUpload> FileAsync(
        EvidenceUpload upload, ContentDispositionHeaderValue part, MultipartSection section, EvidenceNumbers rules, EvidenceFiles files, CancellationToken ct) =>
        upload.WithFileAsync(HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value ?? "", section.Body, rules, files, ct);

    private static async Task<string> TextAsync(MultipartSection section, CancellationToken ct)
    {
        using var reader = new StreamReader(section.Body, Encoding.UTF8);
        var text = new char[FieldBytes];
        var length = await reader.ReadBlockAsync(text, ct);
        return new string(text, 0, length).Replace("\0", "", StringComparison.Ordinal).Trim();
    }

    private static EvidenceUpload Wrong(Fault fault) => new("", "", [], null, fault);
}
