namespace Plimsoll.Returns.Cin;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>To be put right before the census is sent.</summary>
    Error,

    /// <summary>Unlikely: to be put right, or explained.</summary>
    Query,
}

/// <summary>Who can most likely put a finding right.</summary>
public enum Owner
{
    /// <summary>Who works with the child: the record says something that did not happen so.</summary>
    SocialWorker,

    /// <summary>Who keeps the child's particulars: ids, dates of birth, ethnicity.</summary>
    BusinessSupport,

    /// <summary>Who makes the return.</summary>
    DataTeam,
}

/// <summary>
/// One validation rule of the census. The codes and what each asks are the Department for Education's, as far as they are published; the words are ours.
/// How to write one: <c>docs/cin-rules.md</c>.
/// </summary>
/// <param name="code">The Department's code; a query's ends in Q.</param>
/// <param name="message">What is wrong, in a few plain words, without a full stop.</param>
public sealed class CinRule(string code, Severity severity, string message)
{
    public string Code { get; } = code;

    public Severity Severity { get; } = severity;

    public string Message { get; } = message;

    /// <summary>The fields to which a finding points, by table; empty for a rule on the return as a whole.</summary>
    public CinFieldList At { get; } = new();

    /// <summary>The fields that it reads beside those of <see cref="At"/>.</summary>
    public IReadOnlyList<string> AlsoReads { get; init; } = [];

    /// <summary>The first year of the rule in this form, by the year in which the census ends.</summary>
    public int From { get; init; } = CinYear.First;

    /// <summary>The last; null where it is in force.</summary>
    public int? To { get; init; }

    /// <summary>It is only a draft: the year's rules are not published yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What most likely puts it right, in a sentence.</summary>
    public required string Fix { get; init; }

    public required Owner Owner { get; init; }

    /// <summary>What other tools do otherwise, and why this one does not; null where nothing is known to differ.</summary>
    public string? Differs { get; init; }

    /// <summary>When it fires.</summary>
    public required CinCheck Check { get; init; }

    /// <summary>Who most likely puts it right, in words.</summary>
    public string OwnerWord => Owner switch
    {
        Owner.SocialWorker => "social worker",
        Owner.BusinessSupport => "business support",
        _ => "data team",
    };

    public string SeverityWord => Severity == Severity.Error ? "error" : "query";

    public bool IsIn(int year) => From <= year && (To is null || year <= To);
}

/// <summary>A field of a table.</summary>
public sealed record CinField(CinTable Table, string Field);

/// <summary>Fields by table, written <c>{ { Assessments, "AssessmentActualStartDate" }, { CINdetails, "CINreferralDate" } }</c>.</summary>
public sealed class CinFieldList : IEnumerable<CinField>
{
    private readonly List<CinField> _fields = [];

    public int Count => _fields.Count;

    public void Add(CinTable table, params string[] fields) => _fields.AddRange(fields.Select(field => new CinField(table, field)));

    public List<CinField>.Enumerator GetEnumerator() => _fields.GetEnumerator();

    IEnumerator<CinField> IEnumerable<CinField>.GetEnumerator() => _fields.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => _fields.GetEnumerator();
}
