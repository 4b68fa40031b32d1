// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/series/subjectplace.h"

#include "ui/subjects/subjectframe.h"

#include <QCoreApplication>

namespace thaw {

Subject &SubjectPlace::open(Way way)
{
    m_frame.setWay(way);
    m_frame.ensureSubject();
    return *m_frame.subject();
}

void SubjectPlace::close()
{
    m_frame.endSubject(
        QCoreApplication::translate("SubjectPlace", "Each run has a window of its own, which is seen here."));
}

} // namespace thaw
