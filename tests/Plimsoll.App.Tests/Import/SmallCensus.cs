namespace Plimsoll.App.Tests.Import;

/// <summary>A census of one invented child with one referral, as an extract gives it; what is null is left out.</summary>
internal sealed record SmallCensus
{
    public string Child { get; init; } = "Q0001";

    public string Referral { get; init; } = "2025-10-01";

    public string? Closure { get; init; }

    public string? Authorised { get; init; }

    public string Factors { get; init; } = "3A";

    public string? Enquiry { get; init; }

    public string NotRequired { get; init; } = "0";

    public string? Conference { get; init; }

    public string NoFurtherAction { get; init; } = "0";

    public bool Assessed { get; init; } = true;

    /// <summary>Elements of further children.</summary>
    public string Others { get; init; } = "";

    public override string ToString() =>
        $"""
        <Message>
        <Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
        <Source><SourceLevel>L</SourceLevel><LEA>999</LEA><SerialNo>001</SerialNo><DateTime>2026-05-01T09:00:00</DateTime></Source></Header>
        <Children>
        {Element}
        {Others}
        </Children>
        </Message>
        """;

    public string Element =>
        $"""
        <Child>
        <ChildIdentifiers><LAchildID>{Child}</LAchildID><PersonBirthDate>2015-05-05</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
        <ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
        <CINdetails><CINreferralDate>{Referral}</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
        {(Closure is null ? "" : $"<CINclosureDate>{Closure}</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>")}
        {(Assessed ? $"<Assessments><AssessmentActualStartDate>{Referral}</AssessmentActualStartDate>" : "")}
        {(Authorised is null ? "" : $"<AssessmentAuthorisationDate>{Authorised}</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>{Factors}</AssessmentFactors></FactorsIdentifiedAtAssessment>")}
        {(Assessed ? "</Assessments>" : "")}
        {(Enquiry is null ? "" : $"<Section47><S47ActualStartDate>{Enquiry}</S47ActualStartDate>{(Conference is null ? "" : $"<DateOfInitialCPC>{Conference}</DateOfInitialCPC>")}<ICPCnotRequired>{NotRequired}</ICPCnotRequired></Section47>")}
        <ReferralNFA>{NoFurtherAction}</ReferralNFA></CINdetails>
        </Child>
        """;
}
