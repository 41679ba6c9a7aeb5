using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>Who a field names, where a spell joins its subject to another: a placement names a household, an allocation a worker.</summary>
public static class Joining
{
    /// <summary>The kind of subject that a field of this type names where its value does not say; null where it names none.</summary>
    public static SubjectKind? KindOf(FieldType type) => type switch
    {
        FieldType.Person => SubjectKind.Child,
        FieldType.Worker => SubjectKind.Worker,
        FieldType.Team => SubjectKind.Team,
        FieldType.Household => SubjectKind.CarerHousehold,
        FieldType.Place => SubjectKind.Home,
        _ => null,
    };

    /// <summary>The subject that a field names: <c>home:H1</c>, or <c>H1</c> where the field can only be a home; null where it names nobody.</summary>
    public static Subject? Named(CaseRecord record, string field, Catalogue catalogue) =>
        record.Text(field) is not { Length: > 0 } text ? null
        : Subject.TryParse(text, null, out var subject) ? subject
        : catalogue.RecordTypes.TryGetValue(record.Type, out var type) && type.Field(field) is { } named && KindOf(named.Type) is { } kind ? new Subject(kind, text) : null;
}
