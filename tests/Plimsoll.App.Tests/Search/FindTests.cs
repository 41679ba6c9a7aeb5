using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Search;

/// <summary>People are found from the records that the journal holds, as they stand.</summary>
public sealed class FindTests : IDisposable
{
    private readonly Made _made = new();

    private int _written;

    public void Dispose() => _made.Dispose();

    [Fact]
    public void Who_was_written_a_moment_ago_is_found()
    {
        Write("C1", RecordTypes.PersonName, ("kind", "legal"), ("given", "Maya"), ("family", "Okonjo-Reyes"));

        Assert.Equal("Maya Okonjo-Reyes", Assert.Single(_made.Authority.Overview.Find("maia okonjo", _ => true)).Name);
        Assert.Empty(_made.Authority.Overview.Find("maia okonjo", _ => false));
    }

    [Fact]
    public void A_person_under_two_ids_is_found_once_under_the_id_that_is_kept()
    {
        Write("C1", RecordTypes.PersonName, ("kind", "legal"), ("given", "Maya"), ("family", "Okonjo"));
        Write("C2", RecordTypes.PersonName, ("kind", "legal"), ("given", "Maya"), ("family", "Okonjo"));
        Assert.Equal(2, _made.Authority.Overview.Find("maya okonjo", _ => true).Count);

        Write("C1", RecordTypes.PersonMerge, ("step", "made"), ("other", "C2"), ("reason", "One child, taken in twice."));

        Assert.Equal("C1", Assert.Single(_made.Authority.Overview.Find("maya okonjo", _ => true)).Subject.Id);
    }

    private void Write(string id, string type, params (string Field, string Value)[] fields)
    {
        var record = new CaseRecord
        {
            Id = $"find-{++_written}",
            Subject = new Subject(SubjectKind.Child, id),
            Type = type,
            Happened = Moment.On(new DateOnly(2026, 11, 2)),
            Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
        };
        Assert.Null(_made.Authority.Append([record]).Refusal);
        _made.Authority.Overview.Follow();
    }
}
