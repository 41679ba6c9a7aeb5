using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Practice;

public sealed class SummaryLineTests
{
    private static string Line(string type, params (string Field, string Value)[] fields) => Line(type, null, fields);

    private static string Line(string type, Func<Field, string, string>? words, params (string Field, string Value)[] fields)
    {
        var named = ShippedPractice.Catalogue.RecordTypes[type];
        var record = new CaseRecord
        {
            Id = "r1",
            Subject = new Subject(named.Subjects[0], "S1"),
            Type = type,
            Happened = Moment.On(new DateOnly(2026, 11, 20)),
            Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
        };
        return named.Summary!.Of(record, named, words);
    }

    [Fact]
    public void Parts_stand_only_where_their_fields_have_a_value()
    {
        Assert.Equal("Child protection visit, seen: yes, alone: too young", Line("visit", ("purpose", "child protection"), ("seen", "yes"), ("alone", "too young")));
        Assert.Equal("Child protection visit, seen: no, not seen because: away", Line("visit", ("purpose", "child protection"), ("seen", "no"), ("not-seen-reason", "away")));
    }

    [Fact]
    public void Dates_are_written_as_people_write_them() =>
        Assert.Equal("Checkpoint day 10: planned to end on 7 January 2027", Line("assessment-checkpoint", ("which", "day 10"), ("planned-end", "2027-01-07")));

    [Fact]
    public void Whoever_asks_may_say_what_a_value_is_called() =>
        Assert.Equal("Ann Example started as named worker, North", Line("allocation", (field, value) => field.Id switch { "worker" => "Ann Example", "to-team" => "North", _ => value }, ("step", "started"), ("kind", "named worker"), ("worker", "W1"), ("to-team", "T1")));

    [Fact]
    public void A_field_that_is_missing_outside_brackets_leaves_no_gap_at_the_ends() =>
        Assert.Equal("Out of hours:", Line("edt-contact"));
}
