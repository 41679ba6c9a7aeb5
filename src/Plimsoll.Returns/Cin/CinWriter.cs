using System.Text;
using System.Xml;

namespace Plimsoll.Returns.Cin;

/// <summary>
/// Writes a census as XML: the elements in the order of the schema, those without a value left out, UTF-8 without a mark, lines that end with a line feed.
/// The same rows give the same bytes on any machine. One child is in memory at a time.
/// </summary>
public static class CinWriter
{
    /// <param name="to">Is the caller's to close.</param>
    /// <param name="children">In the order in which they are to stand.</param>
    /// <returns>How many children were written.</returns>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static int Write(Stream to, CinHeader header, IEnumerable<CinChild> children)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteStartElement(CinLayout.Message.Name);
        WriteRow(xml, CinLayout.Header, header);
        xml.WriteStartElement(CinLayout.Message.Inside[^1].Name);
        var count = 0;
        foreach (var child in children)
        {
            WriteRow(xml, CinLayout.Child, child);
            count++;
        }

        xml.WriteEndDocument();
        return count;
    }

    private static void WriteRow(XmlWriter xml, CinElement element, CinRow row)
    {
        if (element.IsValue)
        {
            WriteValue(xml, element, row);
            return;
        }

        xml.WriteStartElement(element.Name);
        WriteInside(xml, element, row);
        xml.WriteEndElement();
    }

    private static void WriteInside(XmlWriter xml, CinElement around, CinRow row)
    {
        foreach (var element in around.Inside)
        {
            switch (element)
            {
                case { Make: not null }:
                    foreach (var inside in Rows(row, element))
                    {
                        WriteRow(xml, element, inside);
                    }

                    break;
                case { IsValue: true }:
                    WriteValue(xml, element, row);
                    break;
                default:
                    if (HasAny(row, element))
                    {
                        WriteRow(xml, element, row);
                    }

                    break;
            }
        }
    }

    private static void WriteValue(XmlWriter xml, CinElement element, CinRow row)
    {
        if (row.Cell(element.Name).Text is { } text)
        {
            xml.WriteElementString(element.Name, text);
        }
    }

    private static bool HasAny(CinRow row, CinElement group) => group.Inside.Any(element => element switch
    {
        { Make: not null } => Rows(row, element).Any(),
        { IsValue: true } => !row.Cell(element.Name).IsMissing,
        _ => HasAny(row, element),
    });

    /// <summary>The rows of an element that stand inside a row.</summary>
    private static IEnumerable<CinRow> Rows(CinRow row, CinElement element) => row switch
    {
        CinChild child when element == CinLayout.ChildIdentifiers => [child.ChildIdentifiers],
        CinChild child when element == CinLayout.ChildCharacteristics => [child.ChildCharacteristics],
        CinChild child => child.CINdetails,
        CinCharacteristics characteristics => characteristics.Disabilities,
        CinDetails episode when element == CinLayout.Assessments => episode.Assessments,
        CinDetails episode when element == CinLayout.CINPlanDates => episode.CINPlanDates,
        CinDetails episode when element == CinLayout.Section47 => episode.Section47,
        CinDetails episode when element == CinLayout.ChildProtectionPlans => episode.ChildProtectionPlans,
        CinDetails episode => episode.PreProceedings,
        CinAssessment assessment => assessment.AssessmentFactors,
        CinProtectionPlan plan => plan.Reviews,
        _ => [],
    };
}
