using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Pages.Records;

/// <summary>A form as a browser without JavaScript would send it: what stands in its fields, and the button pressed.</summary>
public sealed class Filled
{
    private readonly IHtmlFormElement _form;

    private readonly List<(string Name, string Value)> _fields = [];

    public Filled(IHtmlDocument page, string form = "form.record-form")
    {
        _form = (IHtmlFormElement)page.QuerySelector(form)!;
        foreach (var element in _form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement input:
                    _fields.Add((input.Name!, input.Value));
                    break;
                case IHtmlSelectElement select:
                    _fields.Add((select.Name!, select.Value ?? ""));
                    break;
                case IHtmlTextAreaElement text:
                    _fields.Add((text.Name!, text.Value));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Types, chooses or ticks: the field must be there, and the choice offered.</summary>
    public Filled With(string name, params string[] values)
    {
        var fields = _form.QuerySelectorAll("[name]").Where(element => element.GetAttribute("name") == name).ToList();
        Assert.True(fields.Count > 0, $"The form has no field {name}.");
        if (fields[0] is IHtmlInputElement { Type: "radio" or "checkbox" })
        {
            Assert.All(values, value => Assert.Contains(value, fields.Select(field => field.GetAttribute("value"))));
        }

        _fields.RemoveAll(field => field.Name == name);
        _fields.AddRange(values.Select(value => (name, value)));
        return this;
    }

    public Filled On(DateOnly day, string name = "form.happened") =>
        With($"{name}-day", $"{day.Day}").With($"{name}-month", $"{day.Month}").With($"{name}-year", $"{day.Year}");

    public Task<HttpResponseMessage> Press(Visitor visitor, string button)
    {
        var pressed = _form.QuerySelectorAll("button").First(one => one.GetAttribute("value") == button || (one.GetAttribute("value") is null && one.Words() == button));
        return visitor.Post(_form.GetAttribute("action")!, [.. _fields, .. pressed.GetAttribute("name") is { } name ? [(name, button)] : Array.Empty<(string, string)>()]);
    }

    /// <summary>The same with a document in one of its fields.</summary>
    public async Task<HttpResponseMessage> Send(Visitor visitor, string button, string field, string name, byte[] document)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (known, value) in _fields.Append(("do", button)))
        {
            content.Add(new StringContent(value), $"\"{known}\"");
        }

        using var file = new ByteArrayContent(document);
        content.Add(file, $"\"{field}\"", name.Replace("\"", ""));
        return await visitor.Send(_form.GetAttribute("action")!, content);
    }
}
