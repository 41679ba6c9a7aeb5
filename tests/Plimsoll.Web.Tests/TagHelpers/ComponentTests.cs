using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Plimsoll.Web.Tests.TagHelpers;

public sealed class ComponentTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var component in Component.All)
        {
            IEnumerable<string> names = Fixtures.ArePresent
                ? Fixtures.Of(component.Name).Where(fixture => !fixture.Paths.Overlaps(component.LeftOut)).Select(fixture => fixture.Name)
                : ["(absent)"];
            foreach (var name in names)
            {
                data.Add(component.Name, name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Gives_the_markup_of_the_design_system(string name, string example)
    {
        Need();
        var component = Component.All.Single(component => component.Name == name);
        var fixture = Fixtures.Of(name).Single(fixture => fixture.Name == example);

        var written = await component.Write(fixture.Options);

        Assert.Equal(Normal(fixture.Html), Normal(written));
    }

    [Fact]
    public void Every_option_of_every_fixture_is_supported_or_named_as_left_out()
    {
        Need();
        foreach (var component in Component.All)
        {
            var used = Fixtures.Of(component.Name).SelectMany(fixture => fixture.Paths).ToHashSet();
            Assert.Empty(used.Except(component.Supported).Except(component.LeftOut).Select(path => $"{component.Name}: {path} is neither"));
            Assert.Empty(component.Supported.Intersect(component.LeftOut).Select(path => $"{component.Name}: {path} is both"));
            Assert.Empty(component.Supported.Concat(component.LeftOut).Except(used).Select(path => $"{component.Name}: {path} is in no fixture"));
        }
    }

    [Fact]
    public void Every_tag_helper_is_compared()
    {
        var ours = typeof(Plimsoll.Web.TagHelpers.Button).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Microsoft.AspNetCore.Razor.TagHelpers.TagHelper)))
            .SelectMany(type => type.GetCustomAttributes(typeof(Microsoft.AspNetCore.Razor.TagHelpers.HtmlTargetElementAttribute), false))
            .Select(target => ((Microsoft.AspNetCore.Razor.TagHelpers.HtmlTargetElementAttribute)target).Tag)
            .Where(tag => tag.StartsWith("govuk-", StringComparison.Ordinal))
            .Select(tag => tag["govuk-".Length..])
            .Except(["summary-row"]);

        Assert.Equal(Component.All.Select(component => component.Name).Order(), ours.Order());
    }

    [Theory]
    [InlineData("<p class=\"a b\">One  two</p>", "<p  class=\"b a\"> One\n two </p>", true)]
    [InlineData("<p class=\"a\">One</p>", "<p class=\"b\">One</p>", false)]
    [InlineData("<p>One</p>", "<p>Two</p>", false)]
    [InlineData("<p id=\"a\">One</p>", "<p>One</p>", false)]
    [InlineData("<p>One</p>", "<div>One</div>", false)]
    [InlineData("<p><b>One</b></p>", "<p><b></b>One</p>", false)]
    public void The_comparison_sees_what_a_reader_would(string left, string right, bool same) => Assert.Equal(same, Normal(left) == Normal(right));

    private static void Need()
    {
        Assert.False(!Fixtures.ArePresent && Environment.GetEnvironmentVariable("CI") == "true", Fixtures.Absent);
        Assert.SkipUnless(Fixtures.ArePresent, Fixtures.Absent);
    }

    /// <summary>Elements, attributes in order of name, classes as a set, and words: one line each.</summary>
    private static string Normal(string html)
    {
        var lines = new List<string>();
        foreach (var node in new HtmlParser().ParseFragment(html, null!).SelectMany(node => node.ChildNodes.Length > 0 ? Below(node) : []))
        {
            Describe(node, 0, lines);
        }

        return string.Join("\n", lines);
    }

    /// <summary>A fragment without a context is parsed as a document: what was written is in its body.</summary>
    private static IEnumerable<INode> Below(INode node) => node is IElement { LocalName: "html" } ? node.ChildNodes.SelectMany(part => part.ChildNodes) : [node];

    private static void Describe(INode node, int depth, List<string> lines)
    {
        var indent = new string(' ', depth);
        if (node is IElement element)
        {
            var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute =>
                $"{attribute.Name}={(attribute.Name == "class" ? string.Join(' ', element.ClassList.Order(StringComparer.Ordinal)) : attribute.Value)}");
            lines.Add($"{indent}<{element.LocalName} {string.Join(", ", attributes)}>");
            foreach (var child in node.ChildNodes)
            {
                Describe(child, depth + 1, lines);
            }
        }
        else if (node is IText text && string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words)
        {
            lines.Add(indent + words);
        }
    }
}
