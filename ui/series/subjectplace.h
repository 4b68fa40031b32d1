// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparisonqueue.h"

namespace thaw {

class SubjectFrame;

/// One window after the other, in a frame of the page.
class SubjectPlace final : public SubjectSource
{
public:
    explicit SubjectPlace(SubjectFrame &frame) : m_frame(frame) {}

    Subject &open(Way way) override;
    void close() override;

private:
    SubjectFrame &m_frame;
};

} // namespace thaw
