using System.Xml.Linq;
using System.Xml.Schema;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>The layout against the published schemas, read apart.</summary>
public sealed class CinLayoutTests
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Has_the_elements_of_the_schema_in_its_order(int year)
    {
        var schema = Schema(year);
        var message = schema.Elements(Xs + "element").Single();
        Compare(message, schema, CinLayout.Message, "Message");
    }

    [Fact]
    public void Has_every_code_of_the_schema_and_no_other()
    {
        var schema = Schema(2026);
        Dictionary<string, string> sets = new()
        {
            ["unknownupntype"] = "dfe.upn-unknown",
            ["sextype"] = "cin.sex",
            ["ethnicitytype"] = "dfe.ethnicity",
            ["disabilitytype"] = "dfe.disability",
            ["referralsourcetype"] = "dfe.referral-source",
            ["categoryofabusetype"] = "dfe.abuse-category",
            ["primaryneedcodetype"] = "dfe.primary-need",
            ["reasonforclosuretype"] = "dfe.cin-closure",
            ["assessmentfactorstype"] = "dfe.assessment-factors",
        };
        foreach (var (type, set) in sets)
        {
            var published = schema.Elements(Xs + "simpleType").Single(simple => Name(simple) == type).Descendants(Xs + "enumeration").Select(code => code.Attribute("value")!.Value);
            Assert.Equal(published.Order(StringComparer.Ordinal), PublishedCodes.OfCin.All.Where(code => code.Set == set).Select(code => code.Code).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_made_census_is_valid_against_the_schema()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Files.Shared("returns/cin/CIN_schema_2026.xsd"));
        XDocument.Load(Files.Sample("made-2026.xml")).Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
    }

    /// <summary>The typed properties name their value by its place in the layout: each must give the element of its own name.</summary>
    [Fact]
    public void Every_property_of_a_row_gives_the_element_of_its_name()
    {
        foreach (var layout in CinLayout.Rows)
        {
            var row = layout.Make!();
            for (var slot = 0; slot < layout.Slots; slot++)
            {
                row.Set(slot, new Cell($"value {slot}", 1));
            }

            var properties = row.GetType().GetProperties().Where(property => property.PropertyType == typeof(Cell)).ToList();
            Assert.Equal(layout.Slots - (layout == CinLayout.Header ? 1 : 0), properties.Count);
            Assert.All(properties, property => Assert.Equal(row.Cell(property.Name == "AssessmentFactor" ? "AssessmentFactors" : property.Name), property.GetValue(row)));
        }
    }

    private static void Compare(XElement published, XElement schema, CinElement ours, string place)
    {
        var type = published.Element(Xs + "complexType") ?? schema.Elements(Xs + "complexType").FirstOrDefault(complex => Name(complex) == published.Attribute("type")?.Value);
        Assert.True(type is null == ours.IsValue, place);
        if (type is null)
        {
            return;
        }

        var inside = type.Element(Xs + "sequence")!.Elements(Xs + "element").ToList();
        List<CinElement> known = [.. ours.Inside.Where(element => inside.Exists(other => Name(other) == element.Name))];
        Assert.Equal(inside.Select(Name), known.Select(element => element.Name));
        foreach (var (theirs, element) in inside.Zip(known))
        {
            var there = $"{place}, {element.Name}";
            Assert.True((theirs.Attribute("maxOccurs")?.Value == "unbounded") == element.Many, there);
            Assert.True((theirs.Attribute("type")?.Value == "xs:date") == (element.Value == CinValue.Date), there);
            Assert.True((theirs.Attribute("type")?.Value == "yesnotype") == (element.Value == CinValue.Flag), there);
            Compare(theirs, schema, element, there);
        }
    }

    private static XElement Schema(int year) => XDocument.Load(Files.Shared($"returns/cin/CIN_schema_{year}.xsd")).Root!;

    private static string Name(XElement element) => element.Attribute("name")!.Value;
}
