using System.Globalization;
using System.Text;

namespace Plimsoll.Demo;

/// <summary>The inspection report about Northport, in the form in which such reports are published. The weaknesses that it tells of are those that were planted.</summary>
public static class NorthportReport
{
    private const int Width = 88;

    public static string Text(NorthportOptions options)
    {
        var to = options.AsAt.AddMonths(-2);
        to = to.AddDays(-(((int)to.DayOfWeek + 2) % 7));
        var from = to.AddDays(-11);
        var text = new StringBuilder();
        text.Append("Inspection of Northport local authority children's services\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Inspection dates: {Dates(from, to)}\n\nLead inspector: Harriet Quillfeather, His Majesty's Inspector\n\n");
        text.Append(Grades);
        Paragraphs(text, Summary, null);
        text.Append("What needs to improve?\n\n");
        foreach (var improve in Improve)
        {
            text.Append(Wrapped(improve, "◼ ", "  "));
        }

        var number = 1;
        foreach (var (heading, paragraphs) in Sections)
        {
            text.Append('\n').Append(heading).Append("\n\n");
            Paragraphs(text, paragraphs, () => number++);
        }

        return text.Append('\f').Append(Closing).ToString();
    }

    private const string Closing =
        """
        The Office for Standards in Education, Children's Services and Skills (Ofsted) has
        inspected no such authority. Northport, its children, its workers and this report are
        invented, to show what Plimsoll does.

        """;

    private const string Grades =
        """
        Judgement                                                  Grade

        The impact of leaders on social work practice with         Requires improvement
        children and families                                      to be good

        The experiences and progress of children who need          Requires improvement
        help and protection                                        to be good

        The experiences and progress of children in care           Good

        The experiences and progress of care leavers               Good

        Overall effectiveness                                      Requires improvement
                                                                   to be good


        """;

    private static readonly string[] Summary =
    [
        "Services for children in Northport are getting better, and unevenly so. Children in care and care leavers are known well and helped well. For children who need help and protection much depends on which team holds them.",
        "Leaders have brought in complete teams from two agencies to cover vacancies that they could not fill. They have not asked of these teams what they ask of their own. Children in them were seen less often, and managers there were supervised by the agencies themselves.",
    ];

    private static readonly string[] Improve =
    [
        "How often children on child protection plans are seen, in every team alike.",
        "The time from a decision to hold a first conference to telling the conferencing team.",
        "Managers' oversight of assessments that are late, and of what waiting means for the child.",
        "The challenge by conference chairs when plans do not change anything.",
        "Contingency plans that stand beside the main plan from its first day.",
        "The supervision of managers in agency teams, by permanent senior managers.",
    ];

    private static readonly (string Heading, string[] Paragraphs)[] Sections =
    [
        ("The experiences and progress of children who need help and protection: requires improvement to be good",
        [
            "Families are offered early help when they need it, and most of it ends with their own goals met. The hub decides on most contacts on the day on which they arrive, or on the next.",
            "A small number of police notices about harm other than domestic abuse reach the hub days after the incident. These children wait for help that they need sooner.",
            "When harm is suspected, strategy discussions are held quickly and with the right agencies, and children are seen at once. In some teams the conferencing team is told late that a conference is needed. The conference is then late too, and so is the help of all agencies together.",
            "Most assessments are finished in time. Where they are not, some teams have nothing on the child's file that says how the child is meanwhile, or when the assessment will be done.",
            "Most social workers visit children on protection plans as often as the plan says, see them alone and write down what they say. In the agency teams inspectors found children whom nobody had seen for more than a month.",
            "Some plans continue for months while the scores at core groups do not move. Conference chairs do not challenge this with enough force, and in some cases not at all.",
            "Contingency plans are missing from a number of plans. It is then not clear to parents, or to workers, what will happen and by when if nothing changes.",
            "Too many children have a second plan within two years of the first. Domestic abuse had come back in most of these families after the help had ended.",
        ]),
        ("The experiences and progress of children in care: good",
        [
            "Children come into care when they need to. Most live in Northport, with carers who know them well, and see their brothers and sisters.",
            "Reviews are held in time, and reviewing officers speak with children before each of them. Social workers visit regularly.",
            "First health assessments are not always done in the first four weeks.",
            "Personal education plans are made in each term and are checked by the virtual school.",
        ]),
        ("The experiences and progress of care leavers: good",
        [
            "Personal advisers stay in touch with nearly all care leavers. When somebody does not answer, most advisers try another way.",
            "Most care leavers live in suitable homes. About half are in education, training or work, and the employment hub reaches more of them each year.",
        ]),
        ("The impact of leaders on social work practice with children and families: requires improvement to be good",
        [
            "Leaders know most of their service from its figures and audits. They did not know the agency teams as well, because these teams audited themselves until recently.",
            "Managers of agency teams were supervised by directors of their agencies. They were not held to the practice standards of the council, and weak practice went on without being seen.",
            "One agency team has left, and its children went to permanent teams with a summary and a joint visit. The other is still there.",
            "Supervision of social workers is regular. It does not always help them to come to a conclusion where a child's circumstances have not changed for a long time.",
        ]),
    ];

    private static void Paragraphs(StringBuilder text, string[] paragraphs, Func<int>? number)
    {
        foreach (var paragraph in paragraphs)
        {
            text.Append(number is null ? Wrapped(paragraph, "", "") : Wrapped(paragraph, $"{number()}.".PadRight(7), new string(' ', 7))).Append('\n');
        }
    }

    private static string Wrapped(string paragraph, string first, string later)
    {
        var lines = new StringBuilder();
        var line = first;
        var isEmpty = true;
        foreach (var word in paragraph.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                lines.Append(line).Append('\n');
                (line, isEmpty) = (later, true);
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        return lines.Append(line).Append('\n').ToString();
    }

    private static string Dates(DateOnly from, DateOnly to) => from.Year == to.Year
        ? $"{from.ToString("d MMMM", CultureInfo.InvariantCulture)} to {to.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
        : $"{from.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} to {to.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
}
