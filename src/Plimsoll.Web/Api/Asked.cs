using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Api;

/// <summary>The parameters of a request, as its endpoint describes them. What it does not describe is refused by name.</summary>
internal sealed class Asked
{
    private const int FirstYear = 1900;

    private const int LastYear = 2100;

    private const int Longest = 1_000;

    private readonly HttpContext _http;

    private readonly IReadOnlyList<Parameter> _known;

    private Asked(HttpContext http) => (_http, _known) = (http, http.GetEndpoint()?.Metadata.GetMetadata<Described>()?.Parameters ?? []);

    /// <summary>For the framework, which hands it to an endpoint.</summary>
    public static ValueTask<Asked> BindAsync(HttpContext context) => ValueTask.FromResult(new Asked(context));

    /// <summary>Before an endpoint is reached: what cannot be read is answered.</summary>
    public static async ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        new Asked(context.HttpContext).Problem() is { } problem ? problem : await next(context);

    public string? Text(string name) => _http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Texts(string name) => Text(name)?.Split(',') ?? [];

    public bool IsYes(string name) => Text(name) == "yes";

    public DateOnly? Day(string name) => Text(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public DateTimeOffset? Instant(string name) => Text(name) is { } text ? Moment.Parse(text).Start : null;

    public long? Number(string name) => Text(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : _known.FirstOrDefault(one => one.Name == name)?.AsARule;

    /// <summary>This address with what was asked, and another value for one parameter.</summary>
    public string With(string name, string value) => _http.Request.Path + string.Concat(_http.Request.Query.Where(one => one.Key != name).Select(one => KeyValuePair.Create(one.Key, one.Value.ToString()))
        .Append(KeyValuePair.Create(name, value)).Select((one, place) => $"{(place == 0 ? '?' : '&')}{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(one.Value)}"));

    private Problem? Problem()
    {
        foreach (var (name, values) in _http.Request.Query)
        {
            // In the path or not at all: what is in the query under its name is another.
            if (_known.FirstOrDefault(one => one.Name == name && one.Sort != Sort.Id) is not { } known)
            {
                var names = _known.Where(one => one.Sort != Sort.Id).Select(one => one.Name).ToList();
                var near = Nearest.To(name, names) is { } nearest ? $"; the nearest is \"{nearest}\"" : names.Count > 0 ? $": it takes {string.Join(", ", names)}" : "";
                return Api.Problem.Malformed(name, $"This address takes no \"{Cut(name)}\"{near}.");
            }

            if (values.Count != 1)
            {
                return Api.Problem.Malformed(name, $"\"{name}\" stands {values.Count} times: once is enough.");
            }

            if (values[0] is { Length: > 0 } text && Wrong(known, text) is { } expected)
            {
                return Api.Problem.Malformed(name, $"\"{name}\" is \"{Cut(text)}\": expected {expected}.");
            }
        }

        return null;
    }

    private static string? Wrong(Parameter known, string text) => known.Sort switch
    {
        Sort.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? null : $"a day such as {known.Example}",
        Sort.Instant => Moment.TryParse(text, null, out var moment) && moment.HasTime && moment.Day.Year is >= FirstYear and <= LastYear ? null : $"an instant such as {known.Example}",
        Sort.Number => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= known.Least && number <= known.Most ? null : $"a whole number from {known.Least}{(known.Most < int.MaxValue ? $" to {known.Most}" : "")}",
        Sort.Words => Words(known, text),
        Sort.YesOrNo => text is "yes" or "no" ? null : "yes or no",
        _ => text.Length <= Longest && !text.Any(char.IsControl) ? null : $"at most {Longest} characters",
    };

    private static string? Words(Parameter known, string text)
    {
        var words = known.IsList ? text.Split(',') : [text];
        return words.FirstOrDefault(word => !known.OneOf.Contains(word)) is { } wrong
            ? $"{(Nearest.To(wrong, known.OneOf) is { } near ? $"\"{near}\", or another " : "one ")}of {string.Join(", ", known.OneOf.Take(20))}" : null;
    }

    private static string Cut(string text) => new([.. text.Take(60).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)]);
}
