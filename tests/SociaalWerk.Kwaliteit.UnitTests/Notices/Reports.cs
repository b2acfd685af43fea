namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

/// <summary>What mail servers and people send back, as it lies in a Maildir.</summary>
internal static class Reports
{
    /// <summary>As Postfix makes it.</summary>
    public static string Postfix(string messageId, string action = "failed", string status = "5.1.1") => $$"""
        Return-Path: <>
        Received: by mx.example.nl (Postfix) id 4ZxQ1F0q2Lz9sWY; Tue,  1 Sep 2026 09:00:07 +0200 (CEST)
        Date: Tue,  1 Sep 2026 09:00:07 +0200 (CEST)
        From: MAILER-DAEMON@mx.example.nl (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: label@example.nl
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="4ZxQ1F0q2Lz9sWX.1788246007/mx.example.nl"
        Message-Id: <4ZxQ1F0q2Lz9sWY@mx.example.nl>

        This is a MIME-encapsulated message.

        --4ZxQ1F0q2Lz9sWX.1788246007/mx.example.nl
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        This is the mail system at host mx.example.nl.

        I'm sorry to have to inform you that your message could not
        be delivered to one or more recipients. It's attached below.

        <zoe@example.org>: host mail.example.org[203.0.113.5] said: 550 5.1.1
            <zoe@example.org>: Recipient address rejected: User unknown (in reply to RCPT TO command)

        --4ZxQ1F0q2Lz9sWX.1788246007/mx.example.nl
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.nl
        X-Postfix-Queue-ID: 4ZxQ1F0q2Lz9sWX
        X-Postfix-Sender: rfc822; label@example.nl
        Arrival-Date: Tue,  1 Sep 2026 09:00:06 +0200 (CEST)

        Final-Recipient: rfc822; zoe@example.org
        Original-Recipient: rfc822;zoe@example.org
        Action: {{action}}
        Status: {{status}}
        Remote-MTA: dns; mail.example.org
        Diagnostic-Code: smtp; 550 5.1.1 <zoe@example.org>: Recipient address
            rejected: User unknown

        --4ZxQ1F0q2Lz9sWX.1788246007/mx.example.nl
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        Return-Path: <label@example.nl>
        Message-Id: <{{messageId}}>
        From: Kwaliteitslabel <label@example.nl>
        To: zoe@example.org
        Subject: Er staat een brief voor u klaar

        --4ZxQ1F0q2Lz9sWX.1788246007/mx.example.nl--

        """;

    /// <summary>As Exchange Online makes it, with the whole mail attached.</summary>
    public static string Exchange(string messageId) => $$"""
        Return-Path: <>
        From: "Microsoft Outlook" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@woonwelzijn.example>
        To: <label@example.nl>
        Date: Tue, 1 Sep 2026 07:00:11 +0000
        Content-Type: multipart/report; report-type="delivery-status";
        	boundary="09e7ec4c-72c9-4a0f-9aa8-3a3a1d6d44c1"
        Content-Language: nl-NL
        Message-ID: <d1c3f1f2-9d0e-4a4e-8a54-1c33fd2f1e0a@DB9PR02MB0001.eurprd02.prod.outlook.com>
        In-Reply-To: <{{messageId}}>
        References: <{{messageId}}>
        Subject: =?utf-8?B?T25iZXN0ZWxiYWFyOiBFciBzdGFhdCBlZW4gYnJpZWYgdm9vciB1IGtsYWFy?=
        Auto-Submitted: auto-replied
        X-MS-Exchange-Message-Is-Ndr:
        MIME-Version: 1.0

        --09e7ec4c-72c9-4a0f-9aa8-3a3a1d6d44c1
        Content-Type: multipart/alternative; differences=Content-Type; boundary="f1e2"

        --f1e2
        Content-Type: text/plain; charset="utf-8"
        Content-Transfer-Encoding: 8bit

        Uw bericht aan zoe@woonwelzijn.example kan niet worden bezorgd.

        --f1e2--

        --09e7ec4c-72c9-4a0f-9aa8-3a3a1d6d44c1
        Content-Type: message/delivery-status

        Reporting-MTA: dns;DB9PR02MB0001.eurprd02.prod.outlook.com
        Received-From-MTA: dns;mx.example.nl
        Arrival-Date: Tue, 1 Sep 2026 07:00:10 +0000

        Final-Recipient: rfc822;zoe@woonwelzijn.example
        Action: failed
        Status: 5.1.10
        Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient zoe@woonwelzijn.example not found by SMTP address lookup
        X-Display-Name: zoe@woonwelzijn.example

        --09e7ec4c-72c9-4a0f-9aa8-3a3a1d6d44c1
        Content-Type: message/rfc822

        From: Kwaliteitslabel <label@example.nl>
        To: <zoe@woonwelzijn.example>
        Subject: Er staat een brief voor u klaar
        Message-ID: <{{messageId}}>
        MIME-Version: 1.0
        Content-Type: text/plain; charset="utf-8"

        Er staat een brief voor u klaar.

        --09e7ec4c-72c9-4a0f-9aa8-3a3a1d6d44c1--

        """;

    /// <summary>Somebody away.</summary>
    public static string OutOfOffice(string messageId) => $"""
        From: =?utf-8?Q?Zo=C3=AB?= <zoe@example.org>
        To: label@example.nl
        Subject: Automatisch antwoord: Er staat een brief voor u klaar
        Message-Id: <weg@example.org>
        In-Reply-To: <{messageId}>
        Auto-Submitted: auto-replied (vacation)
        Content-Type: text/plain; charset=utf-8

        Ik ben er tot 14 september niet.

        """;

    /// <summary>Somebody who answers a mail that nobody reads.</summary>
    public static string Reply(string messageId) => $"""
        From: Zoe <zoe@example.org>
        To: label@example.nl
        Subject: Re: Er staat een brief voor u klaar
        Message-Id: <antwoord@example.org>
        In-Reply-To: <{messageId}>
        Content-Type: text/plain; charset=utf-8

        Dag, ik kan de brief niet openen. Mijn collega jan@example.org ook niet.

        """;

    /// <summary>A report that broke off before it said anything.</summary>
    public static string Cut(string messageId)
    {
        var whole = Postfix(messageId);
        return whole[..whole.IndexOf("Content-Description: Delivery report", StringComparison.Ordinal)];
    }
}
