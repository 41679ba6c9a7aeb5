using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Plimsoll.App.Recording;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Tests.TagHelpers;

/// <summary>
/// One of our tag helpers beside the component it stands for: the options it takes, those it leaves out,
/// and how a view would write what a fixture's options say.
/// </summary>
public sealed record Component(string Name, string[] Supported, string[] LeftOut, Func<JsonElement, Task<string>> Write)
{
    private static readonly string[] Common = ["classes", "attributes"];

    /// <summary>Everything we leave out is named here and nowhere else.</summary>
    public static IReadOnlyList<Component> All { get; } =
    [
        new("back-link", [.. Common, "text", "html", "href"], [],
            options => Render(new BackLink(), options, Content(options), "href")),
        new("button", [.. Common, "text", "html", "href", "name", "type", "value", "id", "disabled", "preventDoubleClick"], ["isStartButton"],
            options => Render(
                new Button { Href = Text(options, "href"), Disabled = Flag(options, "disabled") ?? false, PreventDoubleClick = Flag(options, "preventDoubleClick") },
                options, Content(options), "id", "name", "type", "value")),
        new("character-count",
            ["id", "name", "value", "rows", "maxlength", "threshold", "label.text", "hint.text", "errorMessage.text"],
            [.. Common, "formGroup.classes", "label.classes", "label.isPageHeading", "countMessage.classes", "countType", "maxwords", "spellcheck", "textareaDescriptionText", "charactersAtLimitText", "wordsAtLimitText",
                .. Under("charactersOverLimitText", "one", "other"), .. Under("charactersUnderLimitText", "one", "other"), .. Under("wordsOverLimitText", "one", "other"), .. Under("wordsUnderLimitText", "one", "other")],
            options => Render(
                new CharacterCount
                {
                    Name = Text(options, "name")!,
                    Id = Text(options, "id"),
                    Label = Text(options, "label", "text")!,
                    Hint = Text(options, "hint", "text"),
                    Error = Text(options, "errorMessage", "text"),
                    Value = Text(options, "value"),
                    Rows = Number(options, "rows") ?? 5,
                    Maxlength = Number(options, "maxlength"),
                    Threshold = Number(options, "threshold"),
                },
                options, "")),
        new("checkboxes",
            ["name", "idPrefix", "classes", "values[]", "fieldset.legend.text", "hint.text", "errorMessage.text", "items[].text", "items[].value", "items[].hint.text"],
            ["attributes", "describedBy", "formGroup.classes", .. Under("fieldset", "attributes", "classes", "describedBy", "legend.classes", "legend.html", "legend.isPageHeading"),
                "items[]", .. Under("items[]", "attributes", "behaviour", "checked", "conditional.html", "disabled", "divider", "html", "id", "name", "label.attributes", "label.classes")],
            options => Render(
                new Checkboxes
                {
                    Name = Text(options, "name")!,
                    IdPrefix = Text(options, "idPrefix"),
                    Legend = Text(options, "fieldset", "legend", "text"),
                    Hint = Text(options, "hint", "text"),
                    Error = Text(options, "errorMessage", "text"),
                    Classes = Text(options, "classes"),
                    Values = [.. Items(options, "values").Select(value => value.ToString())],
                    Choices = Choices(options),
                },
                Bare, "")),
        new("date-input",
            ["id", "namePrefix", "fieldset.legend.text", "hint.text", "errorMessage.text", "values", "day.error", "month.error", "year.error"],
            [.. Common, "fieldset.legend.html", "fieldset.describedBy", "formGroup.classes", "items", .. Under("items[]", "name", "id", "value", "classes", "error", "pattern", "inputmode", "autocomplete", "attributes"),
                "day", "year", .. Under("day", "label", "name", "classes"), .. Under("month", "label", "name", "classes"), .. Under("year", "label", "name", "classes", "value")],
            Date),
        new("details", [.. Common, "id", "summaryText", "text", "html", "open"], ["summaryHtml"],
            options => Render(
                new Details { Summary = Text(options, "summaryText")!, Open = Flag(options, "open") ?? false },
                options, Content(options, trim: false), "id")),
        new("error-summary", [.. Common, "titleText", "errorList[].text", "errorList[].href"],
            ["titleHtml", "descriptionText", "descriptionHtml", "errorList[].html", "errorList[].attributes", "disableAutoFocus"],
            options => Render(
                new ErrorSummary
                {
                    Title = Text(options, "titleText")!,
                    Mistakes = [.. Items(options, "errorList").Select(item => new Mistake(Text(item, "text")!, Text(item, "href")))],
                },
                options, "")),
        new("file-upload",
            ["id", "name", "label.text", "hint.text", "errorMessage.text"],
            [.. Common, "describedBy", "disabled", "formGroup.classes", "label.classes", "label.isPageHeading", "javascript", "multiple", "value", "wrapperClasses",
                .. Under("wrapperAttributes", "data-custom-attribute", "data-custom-attribute-2"), .. Under("multipleFilesChosenText", "one", "other"),
                "chooseFilesButtonText", "dropInstructionText", "enteredDropZoneText", "leftDropZoneText", "noFileChosenText"],
            options => Render(
                new FileUpload
                {
                    Name = Text(options, "name")!,
                    Id = Text(options, "id"),
                    Label = Text(options, "label", "text")!,
                    Hint = Text(options, "hint", "text"),
                    Error = Text(options, "errorMessage", "text"),
                },
                options, "")),
        new("input",
            ["id", "name", "value", "type", "classes", "autocomplete", "inputmode", "spellcheck", "suffix.text", "label.text", "hint.text", "errorMessage.text"],
            ["attributes", "autocapitalize", "describedBy", "disabled", "formGroup.classes", "inputWrapper.attributes", "inputWrapper.classes", "label.classes", "label.html", "label.isPageHeading", "pattern",
                .. Under("prefix", "attributes", "classes", "html", "text"), .. Under("suffix", "attributes", "classes", "html")],
            options => Render(
                new Input
                {
                    Name = Text(options, "name")!,
                    Id = Text(options, "id"),
                    Label = Text(options, "label", "text")!,
                    Hint = Text(options, "hint", "text"),
                    Error = Text(options, "errorMessage", "text"),
                    Value = Text(options, "value"),
                    Type = Text(options, "type") ?? "text",
                    Classes = Text(options, "classes"),
                    Autocomplete = Text(options, "autocomplete"),
                    Inputmode = Text(options, "inputmode"),
                    Spellcheck = Flag(options, "spellcheck"),
                    Suffix = Text(options, "suffix", "text"),
                },
                Bare, "")),
        new("inset-text", [.. Common, "id", "text", "html"], [],
            options => Render(new InsetText(), options, Content(options), "id")),
        new("notification-banner",
            [.. Common, "text", "html", "titleText", "titleId", "type"],
            ["disableAutoFocus", "role", "titleHeadingLevel", "titleHtml"],
            options => Render(
                new NotificationBanner
                {
                    Text = Text(options, "html") is null ? Text(options, "text") : null,
                    Success = Text(options, "type") == "success",
                    Title = Text(options, "titleText"),
                    TitleId = Text(options, "titleId") ?? "govuk-notification-banner-title",
                },
                options, Text(options, "html") ?? "")),
        new("pagination",
            [.. Common, "landmarkLabel", "previous.href", "next.href", .. Under("items[]", "number", "href", "current", "ellipsis")],
            ["items[]", "items[].visuallyHiddenText", .. Under("previous", "text", "labelText"), .. Under("next", "text", "labelText")],
            options => Render(
                new Pagination
                {
                    Label = Text(options, "landmarkLabel") ?? "Pagination",
                    Previous = Text(options, "previous", "href"),
                    Next = Text(options, "next", "href"),
                    Items = [.. Items(options, "items").Select(item => new PageItem(Number(item, "number"), Text(item, "href"), Flag(item, "current") ?? false))],
                },
                options, "")),
        new("radios",
            ["name", "idPrefix", "classes", "value", "fieldset.legend.text", "hint.text", "errorMessage.text", "items[].text", "items[].value", "items[].hint.text"],
            ["attributes", "formGroup.classes", .. Under("fieldset", "attributes", "classes", "describedBy", "legend.classes", "legend.html", "legend.isPageHeading"),
                "items[]", .. Under("items[]", "attributes", "checked", "conditional.html", "disabled", "divider", "html", "id", "label.attributes", "label.classes")],
            options => Render(
                new Radios
                {
                    Name = Text(options, "name")!,
                    IdPrefix = Text(options, "idPrefix"),
                    Legend = Text(options, "fieldset", "legend", "text"),
                    Hint = Text(options, "hint", "text"),
                    Error = Text(options, "errorMessage", "text"),
                    Classes = Text(options, "classes"),
                    Value = Text(options, "value"),
                    Choices = Choices(options),
                },
                Bare, "")),
        new("select",
            ["id", "name", "value", "label.text", "hint.text", "errorMessage.text", "items", "items[].text", "items[].value"],
            [.. Common, "describedBy", "formGroup.classes", "label.classes", "label.isPageHeading", "items[]", "items[].selected", "items[].disabled", "items[].attributes"],
            options => Render(
                new Select
                {
                    Name = Text(options, "name")!,
                    Id = Text(options, "id"),
                    Label = Text(options, "label", "text")!,
                    Hint = Text(options, "hint", "text"),
                    Error = Text(options, "errorMessage", "text"),
                    Value = Text(options, "value"),
                    Choices = [.. Items(options, "items").Select(item => new Choice(Text(item, "text")!, Text(item, "value")))],
                },
                options, "")),
        new("skip-link", [.. Common, "text", "html", "href"], [],
            options => Render(new SkipLink(), options, Content(options), "href")),
        new("summary-list",
            [.. Common, .. Under("rows[]", "key.text", "value.text", "value.html", "actions.items")],
            ["rows[]", "rows[].classes", .. Under("rows[].key", "html", "classes"), "rows[].value.classes", "rows[].actions.classes",
                .. Under("rows[].actions.items[]", "href", "text", "html", "visuallyHiddenText", "classes", "attributes"),
                .. Under("card", "classes", "attributes", "title.text", "title.html", "title.headingLevel", "actions.items[].text", "actions.items[].href")],
            Summary),
        new("tag", [.. Common, "text", "html"], [],
            options => Render(new Tag(), options, Content(options))),
        new("textarea",
            ["id", "name", "value", "rows", "label.text", "hint.text", "errorMessage.text"],
            [.. Common, "autocomplete", "describedBy", "formGroup.classes", "label.classes", "label.isPageHeading", "spellcheck"],
            options => Render(
                new Textarea
                {
                    Name = Text(options, "name")!,
                    Id = Text(options, "id"),
                    Label = Text(options, "label", "text")!,
                    Hint = Text(options, "hint", "text"),
                    Error = Text(options, "errorMessage", "text"),
                    Value = Text(options, "value"),
                    Rows = Number(options, "rows") ?? 5,
                },
                options, "")),
        new("warning-text", [.. Common, "text", "html", "iconFallbackText"], [],
            options => Render(new WarningText { IconText = Text(options, "iconFallbackText") ?? "Warning" }, options, Content(options))),
    ];

    /// <summary>For helpers whose classes are those of a part within: the view writes none on the whole.</summary>
    private static readonly JsonElement Bare = JsonDocument.Parse("{}").RootElement;

    private static Choice[] Choices(JsonElement options) =>
        [.. Items(options, "items").Select(item => new Choice(Text(item, "text")!, Text(item, "value"), Text(item, "hint", "text")))];

    private static Task<string> Date(JsonElement options)
    {
        var prefix = Text(options, "namePrefix") is { } before ? $"{before}-" : "";
        DateParts Said(JsonValueKind kind) => new[] { DateParts.Day, DateParts.Month, DateParts.Year }
            .Where(part => Get(options, part.ToString().ToLowerInvariant(), "error")?.ValueKind == kind)
            .Aggregate(DateParts.None, (parts, part) => parts | part);

        // The package also lets a view name the parts that are right; ours names those that are wrong.
        var right = Said(JsonValueKind.False);
        var wrong = right == DateParts.None ? Said(JsonValueKind.True) : (DateParts.Day | DateParts.Month | DateParts.Year) & ~right;

        return Render(
            new DateInput
            {
                Id = Text(options, "id")!,
                NamePrefix = Text(options, "namePrefix"),
                Legend = Text(options, "fieldset", "legend", "text"),
                Hint = Text(options, "hint", "text"),
                Error = Text(options, "errorMessage", "text"),
                Value = new(Text(options, "values", $"{prefix}day"), Text(options, "values", $"{prefix}month"), Text(options, "values", $"{prefix}year"), wrong),
            },
            options, "", "nothing of its own");
    }

    private static async Task<string> Summary(JsonElement options)
    {
        var rows = new List<string>();
        foreach (var row in Items(options, "rows"))
        {
            rows.Add(await Render(new SummaryRow { Key = Text(row, "key", "text")! }, row, Content(row.GetProperty("value"))));
        }

        return await Render(new SummaryList(), options, string.Concat(rows));
    }

    /// <summary>Runs a tag helper as Razor would: with the attributes a view has written, and its content.</summary>
    private static async Task<string> Render(TagHelper helper, JsonElement options, string content, params string[] written)
    {
        var attributes = new TagHelperAttributeList(written.Where(name => Text(options, name) is not null).Select(name => new TagHelperAttribute(name, Text(options, name))));
        if (Text(options, "classes") is { } classes)
        {
            attributes.Add("class", new HtmlString(HtmlEncoder.Default.Encode(classes)));
        }

        if (Get(options, "attributes") is { ValueKind: JsonValueKind.Object } given)
        {
            foreach (var attribute in given.EnumerateObject())
            {
                attributes.Add(attribute.Name, attribute.Value.ToString());
            }
        }

        Task<TagHelperContent> Child(bool useCached, HtmlEncoder encoder) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(content));
        var output = new TagHelperOutput("written", attributes, Child);
        await helper.ProcessAsync(new TagHelperContext(attributes, new Dictionary<object, object>(), "one"), output);
        if (!output.IsContentModified)
        {
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
        }

        using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }

    private static string Content(JsonElement options, bool trim = true)
    {
        var content = Text(options, "html") ?? HtmlEncoder.Default.Encode(Text(options, "text") ?? "");
        return trim ? content.Trim() : content;
    }

    private static string[] Under(string path, params string[] names) => [.. names.Select(name => $"{path}.{name}")];

    private static JsonElement[] Items(JsonElement options, string name) =>
        Get(options, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static int? Number(JsonElement options, string name) => Text(options, name) is { } number ? int.Parse(number) : null;

    private static bool? Flag(JsonElement options, string name) => Get(options, name)?.GetBoolean();

    private static string? Text(JsonElement options, params string[] path) => Get(options, path) switch
    {
        null => null,
        { ValueKind: JsonValueKind.False } => "false",
        { } value => value.ToString(),
    };

    private static JsonElement? Get(JsonElement options, params string[] path)
    {
        foreach (var name in path)
        {
            if (options.ValueKind != JsonValueKind.Object || !options.TryGetProperty(name, out var value))
            {
                return null;
            }

            options = value;
        }

        return options;
    }
}
