using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Plimsoll.App.Census;

namespace Plimsoll.Web;

/// <summary>What came with a form that gives one file.</summary>
/// <param name="File">At its start; null where none was given, or it may not be taken.</param>
/// <param name="Mistake">Why nothing was taken.</param>
internal sealed record Uploaded(FileStream? File, string Name, string? Mistake);

/// <summary>
/// Reads a form with one file straight from the request: nothing of it lies in a buffer file meanwhile. The token against forged forms is the first
/// part of the form, and is asked before the file is read.
/// </summary>
internal static class Upload
{
    /// <summary>Four times the census of the largest authority.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Room for the parts of the form round the file.</summary>
    public const long MostBytesOfForm = MostBytes + (1 << 20);

    private const int LongestField = 16 << 10;

    private const int LongestName = 100;

    private const string Token = "__RequestVerificationToken";

    private const string BrokeOff = "The file did not arrive whole. Load it again";

    public static async Task<Uploaded> ReadAsync(HttpContext http, IAntiforgery forgery)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 200 } boundary)
        {
            throw new AntiforgeryValidationException("The form brings no token.");
        }

        try
        {
            var parts = new MultipartReader(boundary, http.Request.Body);
            var isOurs = false;
            while (await parts.ReadNextSectionAsync(http.RequestAborted) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var what))
                {
                    continue;
                }

                if (HeaderUtilities.RemoveQuotes(what.Name) == Token)
                {
                    http.Request.Headers["RequestVerificationToken"] = await FieldAsync(part.Body, http.RequestAborted);
                    await forgery.ValidateRequestAsync(http);
                    isOurs = true;
                }
                else if (!isOurs)
                {
                    break;
                }
                else if (what.IsFileDisposition())
                {
                    return await FileAsync(part.Body, NameOf(what), http.RequestAborted);
                }
            }

            return isOurs ? new(null, "", "Choose the census file") : throw new AntiforgeryValidationException("The form brings no token.");
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or OperationCanceledException)
        {
            return new(null, "", BrokeOff);
        }
    }

    private static async Task<Uploaded> FileAsync(Stream body, string name, CancellationToken cancel)
    {
        if (name.Length == 0)
        {
            return new(null, "", "Choose the census file");
        }

        var file = await PassingFile.OfAsync(body, MostBytes, cancel);
        if (file is null)
        {
            return new(null, name, $"The file is larger than {MostBytes >> 20} MB, which no census is");
        }

        if (file.Length > 0)
        {
            return new(file, name, null);
        }

        await file.DisposeAsync();
        return new(null, name, "The file is empty");
    }

    private static async Task<string> FieldAsync(Stream body, CancellationToken cancel)
    {
        var field = new byte[LongestField];
        var read = await body.ReadAtLeastAsync(field, field.Length, throwOnEndOfStream: false, cancel);
        return System.Text.Encoding.UTF8.GetString(field, 0, read);
    }

    private static string NameOf(ContentDispositionHeaderValue what)
    {
        var name = Path.GetFileName((HeaderUtilities.RemoveQuotes(what.FileNameStar.HasValue ? what.FileNameStar : what.FileName).Value ?? "").Replace('\\', '/'));
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}

/// <summary>The page reads its form itself; nothing reads it before.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReadsItsFormAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
