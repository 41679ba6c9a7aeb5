namespace Plimsoll.Core.Calendar;

/// <summary>Why a day is a bank holiday: every year by rule, for one year only, or the year's holiday put on another day.</summary>
public enum BankHolidayKind
{
    Rule,
    Special,
    Moved,
}

/// <summary>
/// A bank holiday of England, on the day it is taken (a substitute day when it falls on a weekend). Good Friday and Christmas Day
/// are common law holidays and stand among them. Source: Banking and Financial Dealings Act 1971, Schedule 1, and royal proclamations.
/// </summary>
public sealed record BankHoliday(DateOnly Day, string Name, BankHolidayKind Kind);
