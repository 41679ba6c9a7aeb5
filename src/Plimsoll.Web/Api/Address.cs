using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Api;

/// <summary>The parameters that several addresses share.</summary>
internal static class Address
{
    public static readonly Parameter Kind = new("kind", Sort.Id, "What kind of subject it is.", "child") { OneOf = [.. Core.Records.Subject.Words.Select(word => word.Replace(' ', '-'))] };

    public static readonly Parameter Subject = new("id", Sort.Id, "Plimsoll's own id of the subject.", "M001");

    public static readonly Parameter Record = new("id", Sort.Id, "The id of a record.", "0199d3a2-7c1e-7b52-9a40-3f5d2e8c6b10");

    public static readonly Parameter AsAt = new("as-at", Sort.Day, "As it stood at the end of that day; today, as it stands now, where it is left out.", "2026-11-20");

    public static readonly Parameter KnownAt = new("known-at", Sort.Instant, "As it was known at that instant: only what had been appended by then.", "2026-11-20T17:00:00Z");

    public static Problem Unknown(Parameter parameter, string found, IEnumerable<string> names) =>
        Problem.Malformed(parameter.Name, $"\"{parameter.Name}\": the practice has no \"{(found.Length > 60 ? found[..60] : found)}\"{(Nearest.To(found, names) is { } near ? $"; the nearest is \"{near}\"" : "")}.");
}
