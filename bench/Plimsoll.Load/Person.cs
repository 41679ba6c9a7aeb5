using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Plimsoll.Load;

/// <summary>Somebody who is signed in, with the pages they were shown.</summary>
internal sealed class Person : IDisposable
{
    private static readonly HtmlParser Parser = new();

    private readonly HttpClient _http;

    private Person(Uri address) => _http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true, MaxConnectionsPerServer = 6 }) { BaseAddress = address };

    public string Home { get; private set; } = "/";

    public IReadOnlyList<string> Children { get; private set; } = [];

    public IReadOnlyList<string> Lists { get; private set; } = [];

    /// <summary>The names of those as whom one may sign in.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(Uri address, CancellationToken cancel)
    {
        using var nobody = new Person(address);
        return [.. (await nobody.PageAsync("/sign-in", cancel)).QuerySelectorAll("button[name=person]").Select(button => button.GetAttribute("value")!)];
    }

    /// <summary>Signs in and looks round: the first page, what the masthead leads to, the children on the lists.</summary>
    public static async Task<Person> SignInAsync(Uri address, string name, CancellationToken cancel)
    {
        var person = new Person(address);
        var form = (IHtmlFormElement)(await person.PageAsync("/sign-in", cancel)).QuerySelector("main form")!;
        using var home = await person.SendAsync(form, [("person", name)], cancel);
        person.Home = home.RequestMessage!.RequestUri!.PathAndQuery;
        var page = await person.PageAsync(person.Home, cancel);
        person.Lists = [.. Links(page, "header a").Where(link => link is "/late" or "/plans" or "/team" or "/service" or "/front-door" or "/standards" or "/measures" && link != person.Home)];
        person.Children = [.. Links(page, "main a").Where(IsChild).Distinct()];
        if (person.Children.Count == 0 && person.Lists.Contains("/late"))
        {
            person.Children = [.. Links(await person.PageAsync("/late", cancel), "main a").Where(IsChild).Distinct().Take(200)];
        }

        return person;
    }

    /// <summary>Null where a page was answered, and whole; else what was answered in its place.</summary>
    public async Task<string?> AskAsync(string path, CancellationToken cancel)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancel);
        await answer.Content.CopyToAsync(Stream.Null, cancel);
        return answer.IsSuccessStatusCode ? null : $"{(int)answer.StatusCode} {path}";
    }

    /// <summary>Fills in a visit to a child up to the page on which it is checked: what is left is one press of a button. Null where the form is not theirs.</summary>
    public async Task<Func<Task<string?>>?> PrepareVisitAsync(string child, DateOnly day, CancellationToken cancel)
    {
        if ((await PageAsync($"{child}/record/visit", cancel)).QuerySelector("main form[method=post]") is not IHtmlFormElement form)
        {
            return null;
        }

        using var check = await SendAsync(form, [.. Answers(form, day), ("do", "check")], cancel);
        if (!check.RequestMessage!.RequestUri!.AbsolutePath.EndsWith("/check", StringComparison.Ordinal) || (await ReadAsync(check, cancel)).QuerySelector("main form[method=post]") is not IHtmlFormElement last)
        {
            return null;
        }

        var action = check.RequestMessage.RequestUri.PathAndQuery;
        return async () =>
        {
            using var saved = await SendAsync(last, action, [], cancel);
            return saved.RequestMessage!.RequestUri!.AbsolutePath.EndsWith("/saved", StringComparison.Ordinal) ? null
                : $"{(int)saved.StatusCode} not saved: {string.Join("; ", (await ReadAsync(saved, cancel)).QuerySelectorAll(".govuk-error-summary li, .govuk-error-summary__title").Select(wrong => wrong.TextContent.Trim()))}";
        };
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The first choice of each question, the day of each date, a few words in each text.</summary>
    private static IEnumerable<(string Name, string Value)> Answers(IHtmlFormElement form, DateOnly day)
    {
        foreach (var group in form.QuerySelectorAll("input[type=radio]").GroupBy(radio => radio.GetAttribute("name")!))
        {
            yield return (group.Key, group.First().GetAttribute("value")!);
        }

        foreach (var select in form.QuerySelectorAll("select").OfType<IHtmlSelectElement>())
        {
            yield return (select.Name!, select.Options.First(option => option.Value.Length > 0).Value);
        }

        foreach (var text in form.QuerySelectorAll("textarea"))
        {
            yield return (text.GetAttribute("name")!, "Seen at home after school, well, and glad about the swimming on Friday.");
        }

        foreach (var input in form.QuerySelectorAll("input[type=text], input:not([type])").OfType<IHtmlInputElement>().Where(input => input.Value.Length == 0))
        {
            var name = input.Name!;
            yield return (name, name.EndsWith("-day", StringComparison.Ordinal) ? $"{day.Day}" : name.EndsWith("-month", StringComparison.Ordinal) ? $"{day.Month}" : name.EndsWith("-year", StringComparison.Ordinal) ? $"{day.Year}" : "");
        }
    }

    private static bool IsChild(string link) => link.StartsWith("/child/", StringComparison.Ordinal) && link.Count(letter => letter == '/') == 2;

    private static IEnumerable<string> Links(IHtmlDocument page, string where) => page.QuerySelectorAll(where).Select(link => link.GetAttribute("href")?.Split('?', '#')[0]).OfType<string>();

    private async Task<IHtmlDocument> PageAsync(string path, CancellationToken cancel)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return await ReadAsync(answer, cancel);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, CancellationToken cancel) => await Parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync(cancel), cancel);

    private Task<HttpResponseMessage> SendAsync(IHtmlFormElement form, IReadOnlyList<(string Name, string Value)> given, CancellationToken cancel) => SendAsync(form, form.GetAttribute("action") ?? "", given, cancel);

    /// <summary>What a browser sends: hidden fields, what stands in the others, and what is given here in their place.</summary>
    private Task<HttpResponseMessage> SendAsync(IHtmlFormElement form, string action, IReadOnlyList<(string Name, string Value)> given, CancellationToken cancel)
    {
        var names = given.Select(field => field.Name).ToHashSet();
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } name && !names.Contains(name) && input.Type is not ("radio" or "checkbox" or "submit" or "file"))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).Concat(given.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return _http.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields), cancel);
    }
}
