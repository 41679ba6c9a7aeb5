using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using System.Text.Encodings.Web;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Elements of the GOV.UK Design System in C#. Text is always encoded; markup comes only from a view's own content.</summary>
internal static class Markup
{
    /// <summary>Makes the tag helper's element this one, keeping the attributes and classes written in the view.</summary>
    public static void Become(this TagHelperOutput output, string element, params string[] classes)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var name in classes)
        {
            output.AddClass(name, HtmlEncoder.Default);
        }
    }

    /// <summary>An attribute, unless the view has written it.</summary>
    public static void Default(this TagHelperOutput output, string name, string value)
    {
        if (!output.Attributes.ContainsName(name))
        {
            output.Attributes.SetAttribute(name, value);
        }
    }

    public static TagBuilder Element(string name, string? classes, params ReadOnlySpan<IHtmlContent?> children)
    {
        var element = new TagBuilder(name);
        if (classes is not null)
        {
            element.Attributes["class"] = classes;
        }

        foreach (var child in children)
        {
            if (child is not null)
            {
                element.InnerHtml.AppendHtml(child);
            }
        }

        return element;
    }

    /// <summary>Adds what is there, in order.</summary>
    public static T AppendParts<T>(this T builder, params ReadOnlySpan<IHtmlContent?> parts) where T : IHtmlContentBuilder
    {
        foreach (var part in parts)
        {
            if (part is not null)
            {
                builder.AppendHtml(part);
            }
        }

        return builder;
    }

    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    public static IHtmlContent Text(string? text) => new HtmlContentBuilder().Append(text ?? "");
}
