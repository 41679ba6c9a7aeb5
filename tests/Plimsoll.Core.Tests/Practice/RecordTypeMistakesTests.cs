using Plimsoll.Core.Practice.Reading;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>Each mistake in what a form says gives exactly one error, with file, line, what was found and what was expected.</summary>
public sealed class RecordTypeMistakesTests
{
    private const string Records = """
        area: test
        sets:
          - id: purpose
            codes: [child protection, care]
            means:
              care: a child in care
            in use to:
              care: 2026-12-31
        records:
          - id: visit
            title: Visit
            subject: child
            hint: A visit, or an attempt.
            happened: with a time
            one form for: sibling group
            private: staff
            restricted to: [team manager]
            keep: case record
            summary: 'Visit for {purpose}[, seen: {seen}]'
            sections:
              - title: The visit
                fields: [purpose, day, weight]
              - title: The child
                fields: [seen, reason, words, actions]
            fields:
              - {id: purpose, type: choice, codes: purpose, required: yes, label: Why?}
              - {id: seen, type: yes or no, required: yes, per child: yes}
              - {id: reason, type: short text, show when: seen = no, required when: purpose = care, at most: 80}
              - {id: words, type: long text, private: third party, hint: Words., private when: seen = yes}
              - {id: day, type: date, falls: from the day}
              - {id: weight, type: number, at least: 0, at most: 10}
              - id: actions
                type: group
                fields:
                  - {id: action, type: short text, required: yes}
                  - {id: who, type: worker, show when: action exists}
        retention:
          - id: case record
            title: A child
            until:
              - 15 years from visit when died under 18
              - otherwise 75th birthday
            whole record: yes
            source: Local schedule
        roles:
          - {id: team manager}
        """;

    private static IReadOnlyList<string> Problems(string records) =>
        [.. CatalogueReader.Read([new PracticeText("records/test.yaml", records)]).Problems.Select(problem => problem.ToString())];

    [Fact]
    public void The_record_type_without_a_mistake_is_read() => Assert.Empty(Problems(Records));

    [Theory]
    [InlineData("care: a child", "cure: a child", "records/test.yaml:5: purpose: means: found \"cure\", expected a code of the set; the nearest is \"care\"")]
    [InlineData("care: 2026-12-31", "care: soon", "records/test.yaml:7: purpose: in use to: found \"soon\", expected a date such as 2026-01-01")]
    [InlineData("with a time", "timed", "records/test.yaml:14: visit: happened: found \"timed\", expected \"with a time\"")]
    [InlineData("sibling group", "siblings", "records/test.yaml:15: visit: one form for: found \"siblings\", expected \"sibling group\"", ", per child: yes")]
    [InlineData("subject: child", "subject: team", "records/test.yaml:15: visit: one form for: found \"sibling group\", expected a record about a child")]
    [InlineData("private: staff", "private: staf", "records/test.yaml:16: visit: private: found \"staf\", expected one of third party, referrer, whereabouts, legal advice, police, staff; the nearest is \"staff\"")]
    [InlineData("[team manager]", "[team manger]", "records/test.yaml:17: visit: restricted to: found \"team manger\", expected a role; the nearest is \"team manager\"")]
    [InlineData("keep: case record", "keep: case recrd", "records/test.yaml:18: visit: keep: found \"case recrd\", expected a rule of retention; the nearest is \"case record\"")]
    [InlineData("{purpose}", "{purpos}", "records/test.yaml:19: visit: summary: found \"purpos\", expected a field of the type; the nearest is \"purpose\"")]
    [InlineData("{seen}]", "{seen}", "records/test.yaml:19: visit: summary: found a \"[\" without its \"]\", expected words, fields as \"{field}\", and parts that may be left out in square brackets")]
    [InlineData("{seen}]", "seen]", "records/test.yaml:19: visit: summary: found a part in square brackets without a field, expected words")]
    [InlineData("{purpose}", "{purpose", "records/test.yaml:19: visit: summary: found a \"{\" without its \"}\", expected words")]
    [InlineData("{seen}]", "{words}]", "records/test.yaml:19: visit: summary: found \"words\", which is a long text, expected a field that fits on one line")]
    [InlineData("at most: 80}", "at most: 80, private: police}", "records/test.yaml:19: visit: summary: found \"reason\", which not everyone may see, expected a field that everyone may see who sees the record", "{seen}]", "{reason}]")]
    [InlineData("[seen, reason, words, actions]", "[seen, reason, words]", "records/test.yaml:20: visit: sections: found \"actions\" in no section, expected each field in exactly one section")]
    [InlineData("[seen, reason,", "[seen, purpose, reason,", "records/test.yaml:24: visit, The child: fields: found \"purpose\", which stands in \"The visit\", expected each field in exactly one section")]
    [InlineData("[seen, reason,", "[seen, reasn,", "records/test.yaml:24: visit, The child: fields: found \"reasn\", expected a field of visit; the nearest is \"reason\"")]
    [InlineData("title: The child", "title: The visit", "records/test.yaml:23: visit, The visit: title: found \"The visit\" a second time, expected each section once")]
    [InlineData("fields: [purpose, day, weight]", "fields: []", "records/test.yaml:22: visit, The visit: fields: found nothing, expected the fields of the section in order", "[seen, reason,", "[purpose, day, weight, seen, reason,")]
    [InlineData("title: The child\n", "title: The child\n        shown: yes\n", "records/test.yaml:24: visit, The child: found the key \"shown\", expected one of fields, title")]
    [InlineData("show when: seen = no", "show when: words exists", "records/test.yaml:28: visit, reason: show when: found \"words\", expected a field that stands before reason")]
    [InlineData("show when: seen = no", "show when: seen = maybe", "records/test.yaml:28: visit, reason: show when: found \"maybe\", expected a value for seen, which is yes or no")]
    [InlineData("show when: seen = no", "show when: author.role = team manager", "records/test.yaml:28: visit, reason: show when: found \"author.role\", expected a field that stands before reason")]
    [InlineData("show when: seen = no", "show when: for > 3 days", "records/test.yaml:28: visit, reason: show when: found how long something is open, expected conditions on the fields of the form")]
    [InlineData("required when: purpose = care", "required when: purpose = cure", "records/test.yaml:28: visit, reason: required when: found \"cure\", expected a code of purpose; the nearest is \"care\"")]
    [InlineData("required when: purpose = care", "required when: purpse = care", "records/test.yaml:28: visit, reason: required when: found \"purpse\", expected a field of the same form; the nearest is \"purpose\"")]
    [InlineData("show when: seen = no", "required: yes", "records/test.yaml:28: visit, reason: required when: found both \"required:\" and \"required when:\", expected one of the two")]
    [InlineData("at most: 80", "at most: many", "records/test.yaml:28: visit, reason: at most: found \"many\", expected a number of characters")]
    [InlineData("private: third party", "private: third parties", "records/test.yaml:29: visit, words: private: found \"third parties\", expected one of third party, referrer")]
    [InlineData("private: third party, ", "", "records/test.yaml:29: visit, words: private when: found a condition without \"private:\", expected both, or neither")]
    [InlineData("private when: seen = yes", "private when: sen = yes", "records/test.yaml:29: visit, words: private when: found \"sen\", expected a field of the same form; the nearest is \"seen\"")]
    [InlineData("falls: from the day", "falls: later", "records/test.yaml:30: visit, day: falls: found \"later\", expected \"up to the day\" or \"from the day\"")]
    [InlineData("type: date, falls", "type: short text, falls", "records/test.yaml:30: visit, day: falls: found \"from the day\", expected no such key: only a date or an instant falls on a side of the day")]
    [InlineData("at least: 0, at most: 10", "at least: 11, at most: 10", "records/test.yaml:31: visit, weight: at most: found 10, expected 11 or more, which is the least")]
    [InlineData("type: number, at least: 0, at most: 10", "type: team, at most: 10", "records/test.yaml:31: visit, weight: at most: found \"10\", expected no such key: only a number, a score and a text have bounds")]
    [InlineData("type: worker, show when: action exists", "type: group", "records/test.yaml:36: visit, actions, who: type: found a group within a group, expected a field that is not a group")]
    [InlineData("show when: action exists", "show when: purpose = care", "records/test.yaml:36: visit, actions, who: show when: found \"purpose\", expected a field that stands before who")]
    [InlineData("show when: action exists", "per child: yes", "records/test.yaml:36: visit, actions, who: per child: found yes, expected \"one form for: sibling group\" on the type, and a field that is not part of a group")]
    [InlineData("    type: group\n", "    type: long text\n", "records/test.yaml:34: visit, actions: fields: found fields of a field, expected no such key: only a group has fields of its own")]
    [InlineData("type: number, at least", "hnt: x, type: number, at least", "records/test.yaml:31: visit, weight: found the key \"hnt\", expected one of at least, at most")]
    [InlineData("15 years from visit", "15 terms from visit", "records/test.yaml:39: case record: until: found \"from visit when died under 18\", expected a birthday such as \"25th birthday\", or days, weeks, months or years", "    keep: case record\n", "")]
    [InlineData("15 years from visit", "15 years from vist", "records/test.yaml:39: case record: until: found \"vist\", expected a record type; the nearest is \"visit\"", "    keep: case record\n", "")]
    [InlineData("15 years from visit", "15 years from end of vist", "records/test.yaml:39: case record: until: found \"vist\", expected a spell", "    keep: case record\n", "")]
    [InlineData("when died under 18", "when died", "records/test.yaml:39: case record: until: found \"when died\", expected \"when died under\"", "    keep: case record\n", "")]
    [InlineData("otherwise 75th birthday", "75th birthday", "records/test.yaml:39: case record: until: found \"75th birthday\", expected \"otherwise\"", "    keep: case record\n", "")]
    [InlineData("    source: Local schedule\n", "", "records/test.yaml:38: case record: source: found nothing, expected \"source:\" with its text")]
    [InlineData("whole record: yes", "whole record: all", "records/test.yaml:43: case record: whole record: found \"all\", expected yes or no")]
    public void A_mistake_is_one_exact_error(string right, string wrong, string error, string? besides = null, string by = "")
    {
        Assert.Contains(right, Records, StringComparison.Ordinal);
        Assert.True(besides is null || Records.Contains(besides, StringComparison.Ordinal), besides);

        var records = Records.Replace(right, wrong, StringComparison.Ordinal);
        var problem = Assert.Single(Problems(besides is null ? records : records.Replace(besides, by, StringComparison.Ordinal)));

        Assert.StartsWith(error, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_says_nothing_of_its_layout_has_one_section()
    {
        var type = CatalogueReader.Read([new PracticeText("records/test.yaml", "records:\n- {id: note, title: Note, subject: child, fields: [{id: words, type: long text}]}")]).Catalogue!.RecordTypes["note"];

        Assert.True(type.HasDefaultLayout);
        Assert.Equal(("Note", "words"), (Assert.Single(type.Sections).Title, Assert.Single(type.Sections[0].Fields).Id));
        Assert.Equal("Words", type.Fields[0].Label);
    }
}
