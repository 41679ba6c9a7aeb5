namespace Plimsoll.Core.Tests.Inspections;

/// <summary>Reports and letters about an invented authority, in the form that pdftotext -layout gives of published ones.</summary>
internal static class Northport
{
    /// <summary>Three pages and the closing page: a wrapped table, running footers, paragraphs cut by page ends, compounds cut by line ends.</summary>
    public static string Report { get; } = Pages("""
        Inspection of Northport local
        authority children’s services
        Inspection dates: 29 November to 10 December 2021

        Lead inspector: Mary-Ann O’Shea, Her Majesty’s Inspector


         Judgement                                  Grade

         The impact of leaders on social work       Requires improvement to be good
         practice with children and families

         The experiences and progress of            Inadequate
         children who need help and protection

         The experiences and progress of            Good
         children in care
                                                    Requires improvement
         The experiences and progress of care
                                                    to be good
         leavers

         Overall effectiveness                      Inadequate

        The experiences and progress of children and young people in Northport are good
        in some parts of the service. In others they are not, and the pace of change since
        the inspection in 2018 has been slow.

        Leaders know this. They have begun to act on the areas for improvement, but the
        effect on children’s lives cannot be seen yet, in particular where plans are pre-
        <page>birth or begin late.
        What needs to improve?

        ◼ The timeliness of strategy meetings, and who takes part in
          them.
        ◼ Supervision and management oversight, so that drift is
          challenged
        ◼ Life-story work.

        The experiences and progress of children who need help and
        protection: inadequate
        1.     Contacts are screened on the day. A small number of 16- and 17-year-olds wait
               for a decision, and for 16-
               and 17-year-olds who are homeless the wait is longer.

        2.     Social workers know children well. They visit them at the age of
               12. This is what children told inspectors, and long-
               term neglect is still not recognised

        Inspection of Northport local authority children’s services
        29 November to 10 December 2021                                                   2
        <page>       soon enough.

        3.     Plans say:
                ◼ what must change
                ◼ by when.
               Reviews do not test this.

        The experiences and progress of children in care: good

        4.     Children live in stable homes.

        The experiences and progress of care leavers: requires
        improvement to be good
        5. Pathway plans are written with young people.
        6. The offer to care leavers is published.

        The impact of leaders on social work practice with children and
        families: requires improvement to be good
        7. Leaders listen. What they hear has led to change, and the impact of leaders on
           social work practice with children and families is seen in some teams.

        Inspection of Northport local authority children’s services
        29 November to 10 December 2021                                                   3
        <page>The Office for Standards in Education, Children’s Services and Skills (Ofsted)
        regulates and inspects to achieve excellence in the care of children and young
        people.
        1. If you would like a copy of this document, telephone 0300 000 0000.

        Piccadilly Gate
        Manchester

        © Crown copyright 2022

        Inspection of Northport local authority children’s services
        29 November to 10 December 2021                                                   4
        """);

    /// <summary>The form of 2018: the authority's own name first, page numbers alone at the foot, the grade between the lines of the name.</summary>
    public static string ReportOf2018 { get; } = Pages("""
        Northport City Council
        Inspection of children's social care services
        Inspection dates: 14 December 2018–8 January 2019

        Lead inspector:          Ann Example
                                 Her Majesty's Inspector

         Judgement                                                     Grade

         The impact of leaders on social work practice with children
                                                                       Good
         and families

         The experiences and progress of children who need help and    Requires improvement
         protection

         The experiences and progress of children in care and care     Requires improvement
         leavers                                                       to be good

                                                                       Requires improvement
         Overall effectiveness
                                                                       to be good


          Services have improved.



                                                                                      1
        <page>What needs to improve

           The recording of return home
             interviews.

        The experiences and progress of children who need help and
        protection requires improvement to be good

          1. Help comes early.

                                                                                      2
        <page>The experiences and progress of children in care and care
        leavers are: requires improvement to be good.

          2. Children are settled.

        The impact of leaders on social work practice with children and
        families is good

        3. Leaders know what to do.

                                                                                      3
        <page>The Office for Standards in Education, Children's Services and Skills (Ofsted)
        regulates and inspects.
        """);

    /// <summary>A letter as a text file: one line a paragraph, two of them broken where pages ended.</summary>
    public static string Letter { get; } = """
        7 June 2021

        Jo Example
        Director of Children's Services
        Northport City Council

        Dear Jo

        Monitoring visit to Northport children's services

        This letter summarises the findings of the monitoring visit to Northport City Council's children's services on 29 and 30 April 2021. This was the second monitoring visit since the local authority was judged inadequate in May 2019. Her Majesty's inspectors for this visit were Ann Example and Bob Made.

        Areas covered by the visit

        Inspectors reviewed the progress made in the following areas of concern:

        - Pathway plans.

        This visit was carried out in line with the inspection of local authority children's services (ILACS) framework.

        Headline findings

        Care leavers are better supported by a tenacious corporate

        partnership. Workers stay.

        Findings and evaluation of progress

        Workers know their care leavers. Asylum-

        seeking young people are met on the day.

        Plans are of improved quality.

        I am copying this letter to the Department for Education.

        Yours sincerely

        Ann Example
        Her Majesty's Inspector
        """;

    private static string Pages(string text) => text.Replace("<page>", "\f", StringComparison.Ordinal);
}
